-- Why: a fixed sum for a document that was claimed before somebody objected to any of it went on being asked for.
-- Locks: nothing but the instants in which views are replaced.

-- Charges with a sum for the whole of a document of which somebody objects to anything just now, to one of its instalments too:
-- one row for each such objection. amount is that sum and what the charge itself is objected to; what grew with the days goes on.
create view worklist.doubted with (security_invoker = true) as
select l.tenant_id, l.debtor_id, l.receivable_id, l.balance, (l.amount + coalesce(p.amount, 0))::numeric(19, 4) as amount,
       h.hold_id, h.reason, h.note, h.from_on, h.until_on, h.placed_by, h.placed_at
from worklist.hold h
join receivables.v_receivable d on d.tenant_id = h.tenant_id and d.receivable_id = h.receivable_id and d.charge_of is null
join receivables.v_lump l on l.tenant_id = d.tenant_id and l.debtor_id = d.debtor_id and l.number = d.number
left join worklist.hold p
  on p.tenant_id = l.tenant_id and p.receivable_id = l.receivable_id and p.lifted_at is null and p.amount is not null
where h.reason = 'dispute' and h.channel is null and h.lifted_at is null;
grant select on worklist.doubted to puntual_app;

-- As before, and charges that are no more than such a sum.
create or replace view worklist.v_hold with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null and channel is null and amount is null
union all
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, h.reason, h.note, h.from_on, h.until_on, h.placed_by, h.placed_at
from worklist.hold h
join receivables.v_receivable r on r.tenant_id = h.tenant_id and r.receivable_id = h.receivable_id
where h.lifted_at is null and h.amount is not null and h.amount >= r.balance
union all
select q.tenant_id, q.hold_id, q.debtor_id, q.receivable_id, q.reason, q.note, q.from_on, q.until_on, q.placed_by, q.placed_at
from worklist.doubted q
where q.amount >= q.balance;

create or replace view worklist.v_stop with (security_invoker = true) as
select tenant_id, hold_id, debtor_id, receivable_id, channel, reason, note, from_on, until_on, placed_by, placed_at
from worklist.hold where lifted_at is null and amount is null
union all
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, h.channel, h.reason, h.note, h.from_on, h.until_on, h.placed_by,
       h.placed_at
from worklist.hold h
join receivables.v_receivable r on r.tenant_id = h.tenant_id and r.receivable_id = h.receivable_id
where h.lifted_at is null and h.amount is not null and h.amount >= r.balance
union all
select q.tenant_id, q.hold_id, q.debtor_id, q.receivable_id, null, q.reason, q.note, q.from_on, q.until_on, q.placed_by, q.placed_at
from worklist.doubted q
where q.amount >= q.balance;

-- As before, and what of a charge is such a sum; still at most one row a debt.
create or replace view worklist.v_disputed with (security_invoker = true) as
select h.tenant_id, h.debtor_id, h.receivable_id, h.hold_id, h.amount
from worklist.hold h
join receivables.v_open o on o.tenant_id = h.tenant_id and o.receivable_id = h.receivable_id
where h.lifted_at is null and h.amount is not null and h.amount < o.balance
  and not exists (select from worklist.doubted q where q.tenant_id = h.tenant_id and q.receivable_id = h.receivable_id)
union all
select q.tenant_id, q.debtor_id, q.receivable_id, q.hold_id, q.amount
from worklist.doubted q
where q.amount < q.balance
  and not exists (
    select from worklist.doubted e
    where e.tenant_id = q.tenant_id and e.receivable_id = q.receivable_id and e.hold_id < q.hold_id);
