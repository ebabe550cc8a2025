-- tenant · who of the company takes care of some debtors: whoever has an open task with one; else the agent who last ended
-- one or put it on hold; else our seller among its contacts. A debtor whom nobody takes care of is absent. Three look-ups a
-- debtor. Reads worklist.v_task and v_hold_history, tenants.v_person, receivables.v_contact.
select a.debtor_id, coalesce(p.name, s.name) as name, coalesce(p.email, s.email) as email, coalesce(p.phone, s.phone) as phone
from unnest(:debtors::uuid[]) as a (debtor_id)
left join lateral (
  select y.name, y.email, y.phone
  from (
    select t.assigned_to as person_id, 0 as place, t.made_at as at
    from worklist.v_task t
    where t.tenant_id = :tenant and t.debtor_id = a.debtor_id and t.state = 'open' and t.assigned_to is not null
    union all
    select e.ended_by, 1, e.ended_at
    from worklist.v_task e
    where e.tenant_id = :tenant and e.debtor_id = a.debtor_id and e.ended_by is not null
    union all
    select h.placed_by, 1, h.placed_at
    from worklist.v_hold_history h
    where h.tenant_id = :tenant and h.debtor_id = a.debtor_id and h.lifted_at is null
  ) c
  join tenants.v_person y
    on y.tenant_id = :tenant and y.person_id = c.person_id and y.disabled_at is null and (c.place = 0 or y.role = 'agent')
  order by c.place, c.at desc, y.person_id
  limit 1
) p on true
left join lateral (
  select k.name, k.email, k.phone
  from receivables.v_contact k
  where k.tenant_id = :tenant and k.debtor_id = a.debtor_id and k.role = 'sales' and (k.email <> '' or k.phone <> '')
  order by k.rank, k.created_at, k.contact_id
  limit 1
) s on true
where coalesce(p.name, s.name) is not null
