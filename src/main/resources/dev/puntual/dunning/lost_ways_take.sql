-- tenant · takes lost messages whose time has come, the first of them, and returns whom of which plan of today they were for.
-- Those of other days come with the next plan. Under the lock of the calendar. Writes dunning.way_wake.
with due as (
  select w.message_id
  from dunning.way_wake w
  where w.tenant_id = :tenant and w.due_at <= :now
  order by w.due_at, w.message_id
  limit 2000
), taken as (
  delete from dunning.way_wake w
  using due d
  where w.tenant_id = :tenant and w.message_id = d.message_id
  returning w.message_id
)
select p.plan_id, p.debtor_id
from taken k
join dunning.planned_contact p
  on p.tenant_id = :tenant and p.message_id = k.message_id and p.state = 'requested' and p.contact_on = :today::date
order by p.plan_id, p.debtor_id
