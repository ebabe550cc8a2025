-- Why: what calls of programs have written was remembered for ever, one row a call; now for thirty days. A name that comes again after
-- that is a new call, so what it writes cannot have the id that the first one's has.
-- Locks: api.done, while its rows are given what they wrote (about a second per hundred thousand) and an index is built.

-- The id of what the call wrote; that of calls until now is their own.
alter table api.done add column thing_id uuid;
update api.done set thing_id = done_id;
alter table api.done alter column thing_id set not null;
create index done_age on api.done (tenant_id, done_at);

insert into app.wake (tenant_id, job, due_at)
select distinct d.tenant_id, 'api-done', timestamptz '2026-11-23 00:00Z' from api.done d
on conflict do nothing;
