-- Why: calls by a machine cost something, too, and a rehearsal says what everything costs by its own price.
-- Locks: dunning.tariff briefly, one row a company.
alter table dunning.tariff add column voice numeric(12, 4) check (voice >= 0);
