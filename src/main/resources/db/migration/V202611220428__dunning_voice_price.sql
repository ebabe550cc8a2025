-- Why: a call that a machine makes is paid by started minute, and the plan says what it will cost before it is let go.
-- Locks: dunning.tariff for a moment; one row a company.

alter table dunning.tariff add column voice numeric(12, 4) check (voice >= 0);
