-- Why: a text message pays for each sign, so that its link is a short address; found again by a mark of it.
-- Locks: payments.link briefly; the new column is empty and rewrites nothing.
alter table payments.link add column mark text;
create unique index link_mark on payments.link (tenant_id, mark) where mark is not null;
