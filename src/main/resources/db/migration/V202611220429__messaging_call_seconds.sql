-- Why: how long a machine's calls lasted, as the provider tells, says what they cost.
-- Locks: messaging.spoken_call for a moment, and while an index is built over one row a call: a second for a million.

alter table messaging.spoken_call add column seconds int;
create index spoken_call_lately on messaging.spoken_call (tenant_id, answered_at);
