-- Why: mails that nobody could read stay where they lie, so no copy is kept; a mail that made us stop writing to an address says so itself; five full mailboxes in fourteen days are counted by it.
-- Locks: messaging.returned, for the instant in which an empty column is added and one taken away.

alter table messaging.returned add column stopped boolean not null default false;
alter table messaging.returned drop column raw;
create index returned_lately on messaging.returned (tenant_id, received_at);
