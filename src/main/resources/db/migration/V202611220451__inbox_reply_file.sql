-- Why: a person sends files with an answer by mail: an invoice again, a proof, a form.
-- Locks: none, the table is new. Size: what people send by hand, at most 4 MB an answer.

create table inbox.reply_file (
  tenant_id uuid not null,
  message_id uuid not null,
  file_no int not null,
  name text not null,
  type text not null,
  content bytea not null,
  primary key (tenant_id, message_id, file_no)
);
select app.shard('inbox.reply_file');
alter table inbox.reply_file add constraint reply_file_reply foreign key (tenant_id, message_id) references inbox.reply;
grant select, insert, delete on inbox.reply_file to puntual_app;

create view inbox.v_reply_file with (security_invoker = true) as
select tenant_id, message_id, file_no, name, type, length(content) as size from inbox.reply_file;
grant select on inbox.v_reply_file to puntual_app;
