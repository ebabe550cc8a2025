-- fleet · counts a try before the password is looked at, at several doors. Writes tenants.login_failure.
insert into tenants.login_failure (door, failed_at, failure_id)
select d.door, :now, d.id from unnest(:doors::text[], :ids::uuid[]) as d (door, id)
on conflict (door, failed_at, failure_id) do nothing
