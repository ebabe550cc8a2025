-- Why: who decides has each debt's balance at hand. Two views joined all debts to the parts objected to, to say which part is
-- less than what is left and which is all of it; here a part is told as it was said, and compared where the balance is.
-- Locks: none; a view is added.

-- Whatever is to be silent and was not lifted, on any day. amount: null for all of what it is about, else the part objected
-- to, at most one row a debt, without a channel and without an end.
create view worklist.v_stand with (security_invoker = true) as
select tenant_id, debtor_id, receivable_id, channel, reason, from_on, until_on, amount
from worklist.hold where lifted_at is null;
grant select on worklist.v_stand to puntual_app;
