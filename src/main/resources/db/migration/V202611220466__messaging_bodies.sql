-- Why: words of messages stay no longer than their proof may be asked for; when, to whom and by which text stays.
-- Locks: messaging.retention, one small row for each company that chose something; app.wake. Reads messaging.message once.

-- Months that words stay after the last message to somebody or from them; null: the usual three years.
alter table messaging.retention add column body_months int check (body_months between 12 and 120);
-- Up to which subject this walk has come; null between two of them.
alter table messaging.retention add column body_after uuid;

insert into app.wake (tenant_id, job, due_at)
select distinct m.tenant_id, 'messaging-bodies', timestamptz '2026-11-22 00:00Z' from messaging.message m
on conflict do nothing;
