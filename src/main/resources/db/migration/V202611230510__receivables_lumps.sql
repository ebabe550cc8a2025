-- Why: a sum that was claimed for an invoice as a whole has to wait while anybody objects to any of that invoice; the ledger did
-- not know how much of a charge that is.
-- Locks: receivables.receivable, for the instant in which an empty column is added, and while an index over none of its rows is built.

-- Of a charge: what of it does not grow with the amount of its debt, with the tax on it. Empty for every debt.
alter table receivables.receivable add column lump numeric(19, 4) check (lump > 0);
create index receivable_lump on receivables.receivable (tenant_id, debtor_id) where lump is not null and settled_on is null;
alter table receivables.in_charge add column lump numeric(19, 4) check (lump > 0);

-- Open charges that hold such a sum, with the document it was claimed for. What came in was for the rest first.
create view receivables.v_lump with (security_invoker = true) as
select k.tenant_id, k.receivable_id, k.debtor_id, k.charge_of, d.number, k.balance, least(k.lump, k.balance) as amount
from receivables.receivable k
join receivables.receivable d on d.tenant_id = k.tenant_id and d.receivable_id = k.charge_of
where k.lump is not null and k.settled_on is null and k.void_reason is null;
grant select on receivables.v_lump to puntual_app;
