-- Why: a person may change the words of one message before it leaves, and take that back; who did, when and how it read stays.
-- Locks: new table only. Size: some 2 kB an edit, a few a day.

-- The newest row of a message speaks. It may come before its message: an id follows from what is planned.
create table messaging.edit (
  tenant_id uuid not null,
  message_id uuid not null,
  edit_no int not null check (edit_no > 0),
  -- While there is no message: whatever the asking room may drop as a whole.
  part_of uuid,
  -- The standard words again; carries none of its own.
  undone boolean not null,
  subject text not null,
  body text not null,
  -- Nobody where what it was part of was dropped.
  edited_by uuid,
  edited_at timestamptz not null,
  primary key (tenant_id, message_id, edit_no)
);
select app.shard('messaging.edit');
create index edit_part on messaging.edit (tenant_id, part_of) where part_of is not null;
grant select, insert on messaging.edit to puntual_app;

create view messaging.v_edit with (security_invoker = true) as
select e.tenant_id, e.message_id, e.edited_at
from messaging.edit e
where not e.undone
  and not exists (
    select from messaging.edit x
    where x.tenant_id = e.tenant_id and x.message_id = e.message_id and x.edit_no > e.edit_no);
grant select on messaging.v_edit to puntual_app;
