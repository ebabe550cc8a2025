-- Why: old files, old words of gateways and accounts at Meta are looked after company by company; only those that have any.
-- Locks: payments.wake, which is read and dropped; a new table. Reads intake.file, payments.notice, messaging.account once.

-- Which tenants have something due, for the beats. No personal data, no amounts.
create table app.wake (
  tenant_id uuid not null,
  job text not null,
  due_at timestamptz not null,
  primary key (tenant_id, job)
) with (fillfactor = 80);
select app.shard('app.wake');
select app.open_to_dispatcher('app.wake');
grant select, insert, update, delete on app.wake to puntual_app;

insert into app.wake (tenant_id, job, due_at)
select w.tenant_id, 'payments-' || w.job, w.due_at from payments.wake w
union all
select distinct f.tenant_id, 'intake-ageing', timestamptz '2026-11-22 00:00Z' from intake.file f
union all
select distinct n.tenant_id, 'payments-ageing', timestamptz '2026-11-22 00:00Z' from payments.notice n
union all
select a.tenant_id, 'messaging-meta', timestamptz '2026-11-22 00:00Z' from messaging.account a where a.channel = 'whatsapp';
drop table payments.wake;
