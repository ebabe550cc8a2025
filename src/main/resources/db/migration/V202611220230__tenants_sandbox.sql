-- Why: a company's sandbox: where its clock stands, what is being done with it, and that nothing can leave it.
-- Locks: messaging.smtp and payments.gateway for a check over their few rows.

-- In the sandbox's own rows: whose copy it is and what time it is there.
create table tenants.sandbox (
  tenant_id uuid not null check (app.is_sandbox(tenant_id)),
  company_id uuid not null check (not app.is_sandbox(company_id)),
  clock_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('tenants.sandbox');
grant select, insert, update on tenants.sandbox to puntual_app;

-- In the company's rows: its one sandbox, and the errand that somebody asked for. No personal data.
create table tenants.sandbox_of (
  tenant_id uuid not null check (not app.is_sandbox(tenant_id)),
  sandbox_id uuid not null check (app.is_sandbox(sandbox_id)),
  errand text not null check (errand in ('make', 'turn', 'stir', 'again', 'drop', 'none')),
  goal_on date,
  -- Whether each day's plan is let go by itself while the clock is turned.
  approves boolean not null default true,
  done int not null default 0,
  whole int not null default 0,
  failed boolean not null default false,
  made_at timestamptz,
  leased_until timestamptz,
  primary key (tenant_id)
);
select app.shard('tenants.sandbox_of');
select app.open_to_dispatcher('tenants.sandbox_of');
grant select, insert, update, delete on tenants.sandbox_of to puntual_app;
create index sandbox_errand on tenants.sandbox_of (tenant_id) where errand <> 'none';

-- The ways out.
alter table messaging.smtp add constraint no_way_out_of_a_sandbox check (not app.is_sandbox(tenant_id));
alter table payments.gateway add constraint no_way_out_of_a_sandbox
  check (gateway = 'trial' or not app.is_sandbox(tenant_id));
