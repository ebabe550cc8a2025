-- Why: who decides has each debt's balance at hand. Two views joined all debts to the parts objected to, to say which part is
-- less than what is left and which is all of it; here a part is told as it was said, and compared where the balance is.
-- Locks: none; a view is added.

-- Whatever is to be silent and was not lifted, on any day. amount: null for all of what it is about, any number of rows; else
-- the part objected to, and of a charge the sum that waits for an objection to its document, one row a debt, without a channel.
create view worklist.v_stand with (security_invoker = true) as
select tenant_id, debtor_id, receivable_id, channel, reason, from_on, until_on, amount
from worklist.hold where lifted_at is null and amount is null
union all
select p.tenant_id, p.debtor_id, p.receivable_id, null, min(p.reason), min(p.from_on),
       nullif(max(coalesce(p.until_on, 'infinity')), 'infinity'), max(p.amount)
from (
  select h.tenant_id, h.debtor_id, h.receivable_id, h.reason, h.from_on, h.until_on, h.amount
  from worklist.hold h where h.lifted_at is null and h.amount is not null
  union all
  -- More than the part of the charge itself, which is in it.
  select q.tenant_id, q.debtor_id, q.receivable_id, q.reason, q.from_on, q.until_on, q.amount
  from worklist.doubted q
) p
group by p.tenant_id, p.debtor_id, p.receivable_id;
grant select on worklist.v_stand to puntual_app;
