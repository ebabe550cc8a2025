-- fleet · companies whose oldest call may have to be forgotten by now. Reads messaging.fading.
select f.tenant_id
from messaging.fading f
where f.fade_at <= :now
  and case when :sandbox::uuid is null then not app.is_sandbox(f.tenant_id) else f.tenant_id = :sandbox end
order by f.fade_at
limit 1000
