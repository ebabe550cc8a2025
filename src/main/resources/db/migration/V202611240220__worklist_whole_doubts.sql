-- Why: interest that was claimed for a debt before somebody objected to all of that debt went on being asked for.
-- Locks: nothing but the instant in which a view is replaced.

-- As before, and beside: of a debt that is objected to as a whole every charge waits as a whole, its interest, too. Whoever objects
-- to a part owes what the rest bore. One row for each such objection and charge.
create or replace view worklist.doubted with (security_invoker = true) as
select l.tenant_id, l.debtor_id, l.receivable_id, l.balance, (l.amount + coalesce(p.amount, 0))::numeric(19, 4) as amount,
       h.hold_id, h.reason, h.note, h.from_on, h.until_on, h.placed_by, h.placed_at
from worklist.hold h
join receivables.v_receivable d on d.tenant_id = h.tenant_id and d.receivable_id = h.receivable_id and d.charge_of is null
join receivables.v_lump l on l.tenant_id = d.tenant_id and l.debtor_id = d.debtor_id and l.number = d.number
left join worklist.hold p
  on p.tenant_id = l.tenant_id and p.receivable_id = l.receivable_id and p.lifted_at is null and p.amount is not null
where h.reason = 'dispute' and h.channel is null and h.lifted_at is null
  and not (l.charge_of = h.receivable_id and (h.amount is null or h.amount >= d.balance))
union all
select k.tenant_id, k.debtor_id, k.receivable_id, k.balance, k.balance,
       h.hold_id, h.reason, h.note, h.from_on, h.until_on, h.placed_by, h.placed_at
from worklist.hold h
join receivables.v_receivable d on d.tenant_id = h.tenant_id and d.receivable_id = h.receivable_id and d.charge_of is null
join receivables.v_open k on k.tenant_id = d.tenant_id and k.charge_of = d.receivable_id
where h.reason = 'dispute' and h.channel is null and h.lifted_at is null and (h.amount is null or h.amount >= d.balance);
