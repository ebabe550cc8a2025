-- I7 · every contact has its decision, with the editions of the rules that were asked: at the plan and at the door.
select 'message ' || h.message_id || ' was decided by nobody'
from crash.handed h
where h.tenant_id = :tenant and not exists (
  select from dunning.planned_contact p
  join dunning.plan n on n.tenant_id = :tenant and n.plan_id = p.plan_id and n.state = 'approved' and n.law <> ''
  join dunning.decision d on d.tenant_id = :tenant and d.plan_no = n.plan_no and d.reason = 'due'
  join receivables.receivable r
    on r.tenant_id = :tenant and r.receivable_id = d.receivable_id and r.debtor_id = p.debtor_id
  where p.tenant_id = :tenant and p.message_id = h.message_id)
union all
select 'message ' || h.message_id || ' passed no door'
from crash.handed h
where h.tenant_id = :tenant and not exists (
  select from rules.contact c
  join rules.book b on b.tenant_id = :tenant and b.book_id = c.book_id and cardinality(b.editions) > 0
  where c.tenant_id = :tenant and c.contact_id = h.message_id and c.out_at is not null)
