-- Why: some keys may note permissions; those that exist go on reading alone.
-- Locks: api.key for a check over its few rows.
alter table api.key drop constraint key_scope_check;
alter table api.key add constraint key_scope_check check (scope in ('read', 'consent'));
