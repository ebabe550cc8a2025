-- tenant · open tasks that nobody was named for and that must not be everybody's go to the agent who took care of the debtor
-- last, else to a manager; where there is neither they wait for one. Reads tenants.v_person and worklist.hold; writes
-- worklist.task. Running it twice changes nothing.
update worklist.task t
set assigned_to = w.person_id
from worklist.task u
cross join lateral (
  select m.person_id
  from tenants.v_person m
  left join lateral (
    select max(c.at) as at
    from (
      select e.ended_at as at from worklist.task e
      where e.tenant_id = :tenant and e.debtor_id = u.debtor_id and e.ended_by = m.person_id
      union all
      select h.placed_at from worklist.hold h
      where h.tenant_id = :tenant and h.debtor_id = u.debtor_id and h.placed_by = m.person_id
    ) c
  ) cared on true
  where m.tenant_id = :tenant and m.disabled_at is null
    and (m.role = 'agent' and cared.at is not null or m.role in ('manager', 'admin'))
  order by m.role <> 'agent', case when m.role = 'agent' then cared.at end desc, m.role <> 'manager', m.created_at, m.person_id
  limit 1
) w
where t.tenant_id = :tenant and u.tenant_id = :tenant and t.task_id = u.task_id
  and u.state = 'open' and u.assigned_to is null and u.kind in ('find_contact', 'dispute', 'talk')
