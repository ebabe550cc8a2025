-- Why: whether a row's parent exists is asked row by row. Where most companies have one debtor, the planner believes that any
-- index that begins with the company finds it as soon as the key does, keeps that plan on the connection, and then reads all
-- debtors of a large new company for each of its debts. A company that the statistics do not name has twenty from now on; those
-- with many are named.
-- Locks: receivables.debtor and dunning.segment for the instant in which an attribute's option is written; reads and writes go on.
alter table receivables.debtor alter column tenant_id set (n_distinct = -0.05);
alter table dunning.segment alter column tenant_id set (n_distinct = -0.05);
