-- Why: how many e-mails a day the company's provider lets through, so that a rehearsal can say on which days it is too many.
-- Locks: a column without a default; no row is rewritten. Size: one row a company.

-- Null: nobody said. Has no currency, unlike the prices beside it.
alter table dunning.tariff add column emails_a_day int check (emails_a_day between 1 and 9999999);
