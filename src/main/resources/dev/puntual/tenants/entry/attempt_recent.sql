-- fleet · how many tries a door has seen since a moment, and the oldest of them that still count. Reads tenants.login_failure.
select count(*) as tries, min(r.failed_at) as oldest
from (select f.failed_at from tenants.login_failure f
      where f.door = :door and f.failed_at > :since
      order by f.failed_at desc limit :limit) r
