-- Why: notices owed since the first word are looked for among the talks of some months, not among all that ever were.
-- Locks: rules.event, while an index over its talks is built. Size: about 50 bytes a talk.
create index event_spoken on rules.event (tenant_id, at) where kind = 'conversation';
