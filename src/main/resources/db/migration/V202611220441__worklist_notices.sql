-- Why: a formal notice that was sent is proof: on which day, under what number, and the paper itself, as it left.
-- Locks: a new table only.

-- At least the number or the paper is there. What stands in it names people: it goes with the debtor who is forgotten, the day stays.
create table worklist.notice (
  tenant_id uuid not null,
  task_id uuid not null,
  debtor_id uuid not null,
  sent_on date not null,
  reference text not null default '' check (length(reference) <= 120),
  file_name text not null default '' check (length(file_name) <= 120),
  paper bytea check (octet_length(paper) <= 10485760),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (tenant_id, task_id)
);
select app.shard('worklist.notice');
create index notice_debtor on worklist.notice (tenant_id, debtor_id);
grant select, insert, update, delete on worklist.notice to puntual_app;

create view worklist.v_notice with (security_invoker = true) as
select tenant_id, task_id, debtor_id, sent_on, reference, file_name, paper is not null as has_paper, kept_by, kept_at
from worklist.notice;
grant select on worklist.v_notice to puntual_app;
