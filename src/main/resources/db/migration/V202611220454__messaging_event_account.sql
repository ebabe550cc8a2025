-- Why: an event is known by provider, account and its id: a company that changes its account may meet an id again.
-- Locks: messaging.delivery_event while its key is built anew; a million rows: about two seconds. The column is a constant default.

-- By its sender, which is what the account is known by to people; empty for what we saw ourselves, and before this step.
alter table messaging.delivery_event add column account text not null default '';
alter table messaging.delivery_event drop constraint delivery_event_pkey;
alter table messaging.delivery_event add primary key (tenant_id, provider, account, event_id);
