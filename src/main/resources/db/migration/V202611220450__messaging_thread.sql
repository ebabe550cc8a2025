-- Why: what a person answers by mail stands in the mail program below what it answers, so its Message-ID is kept.
-- Locks: messaging.answer briefly; a constant default, no rewrite.

alter table messaging.answer add column mail_id text not null default '';
grant update (mail_id) on messaging.answer to puntual_app;

-- By which name a mail program knows each answer.
create view messaging.v_answer_mail with (security_invoker = true) as
select tenant_id, answer_id, mail_id from messaging.answer where mail_id <> '';
grant select on messaging.v_answer_mail to puntual_app;
