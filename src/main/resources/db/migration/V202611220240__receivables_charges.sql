-- Why: what lateness costs is owed as well, but it is not the debt: a charge is a receivable of its own that names the
-- debt it belongs to, so that balances of capital never move because of it.
-- Locks: adds a column without a default to a table (no rewrite). A million rows: nothing to do.

alter table receivables.receivable add column charge_of uuid;
create index receivable_charge_of on receivables.receivable (tenant_id, charge_of) where charge_of is not null;

-- Letter box: charges that other rooms ask for. receivable_id is theirs; the same id twice is one charge. The number is
-- that of the debt, with -R and the ordinal behind it.
create table receivables.in_charge (
  tenant_id uuid not null,
  receivable_id uuid not null,
  charge_of uuid not null,
  ordinal smallint not null,
  amount numeric(19, 4) not null check (amount > 0),
  due_on date not null,
  origin text not null,
  primary key (tenant_id, receivable_id)
);
select app.shard('receivables.in_charge');
grant select, insert, delete on receivables.in_charge to puntual_app;

create or replace view receivables.v_open with (security_invoker = true) as
select tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, balance,
       episode, concept, charge_of
from receivables.receivable where settled_on is null;

create or replace view receivables.v_receivable with (security_invoker = true) as
select tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, balance,
       episode, settled_on, concept, attributes, created_at, charge_of
from receivables.receivable where void_reason is null;
