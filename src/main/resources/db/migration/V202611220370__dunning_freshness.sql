-- Why: people who have paid are chased where nobody told us of their payment; a company may say how old the newest news of
-- payments may be before nothing leaves by itself.
-- Locks: a new table only.

-- days: null lets everything leave, however old the news. vouched: when somebody said that payments are up to date.
create table dunning.freshness (
  tenant_id uuid not null,
  days smallint check (days between 1 and 60),
  vouched_at timestamptz,
  vouched_by uuid,
  primary key (tenant_id)
);
select app.shard('dunning.freshness');
grant select, insert, update on dunning.freshness to puntual_app;
