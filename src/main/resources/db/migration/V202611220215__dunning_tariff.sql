-- Why: what a contact costs a company, and how long a call keeps somebody, so that a rehearsal can say money and hours.
-- Locks: new table only. Size: one row a company.

-- Absent or null: nobody said. Prices are of one contact, in the currency the company had then.
create table dunning.tariff (
  tenant_id uuid not null,
  currency char(3) not null,
  email numeric(12, 4) check (email >= 0),
  sms numeric(12, 4) check (sms >= 0),
  whatsapp numeric(12, 4) check (whatsapp >= 0),
  call numeric(12, 4) check (call >= 0),
  call_minutes smallint check (call_minutes between 0 and 240),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('dunning.tariff');
grant select, insert, update on dunning.tariff to puntual_app;
