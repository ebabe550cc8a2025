-- Why: a step may be of the debtor: it comes by its oldest debt, and only once for all of them.
-- Locks: dunning.step, for the instant in which a constant default is added.

alter table dunning.step add column scope text not null default 'debt' check (scope in ('debt', 'debtor'));
