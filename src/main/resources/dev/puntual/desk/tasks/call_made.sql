-- tenant · of a task that is a call: whom it was about, how late the oldest of its debts was, the slot that it holds, and the
-- number that was called: of the contact that is named, else the one that is called first. No row for any other task. Reads
-- worklist.v_task and v_stop, receivables.v_debtor, v_contact and v_receivable, tenants.v_tenant and rules.v_contact.
select t.debtor_id, coalesce(d.country::text, c.country::text) as country, coalesce(d.zone, '') as zone,
       case when left(d.place, 2) = coalesce(d.country, c.country) then substr(d.place, 4) else '' end as part, d.standing,
       coalesce((:now::timestamptz at time zone c.zone)::date - (
         select min(r.due_on)
         from receivables.v_receivable r
         where r.tenant_id = :tenant and r.receivable_id = any(t.receivables)), 0) as days_late,
       p.contact_id, p.phone, p.role, coalesce(p.traits, '') as traits, x.slot_at, t.state,
       exists (
         select from worklist.v_stop h
         where h.tenant_id = :tenant and h.debtor_id = t.debtor_id and (h.channel is null or h.channel = 'call')
           and h.receivable_id is null and h.from_on <= (:now::timestamptz at time zone c.zone)::date
           and (h.until_on is null or h.until_on >= (:now::timestamptz at time zone c.zone)::date)) as held
from worklist.v_task t
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id
join tenants.v_tenant c on c.tenant_id = :tenant
left join rules.v_contact x on x.tenant_id = :tenant and x.contact_id = t.task_id and x.outcome = 'reserved'
left join lateral (
  select k.contact_id, k.phone, k.role, k.traits
  from receivables.v_contact k
  where k.tenant_id = :tenant and k.debtor_id = t.debtor_id and k.phone <> ''
    and (k.contact_id = :contact::uuid or k.phone_bad_since is null and k.role in ('payer', 'boss', 'other'))
  order by (k.contact_id = :contact::uuid) is true desc, array_position(array['payer', 'boss', 'other'], k.role), k.rank,
    k.contact_id
  limit 1
) p on true
where t.tenant_id = :tenant and t.task_id = :task and t.kind = 'call'
