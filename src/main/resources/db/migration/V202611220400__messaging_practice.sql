-- Why: the keys of a company's accounts at providers stay out of its sandbox, whoever fills it.
-- Locks: messaging.account briefly; rows that are there already are not read.
alter table messaging.account add constraint no_keys_in_a_sandbox
  check (not app.is_sandbox(tenant_id) or keys_sealed = ''::bytea) not valid;
