-- Why: a campaign goes by text message too, in an order of channels of its own, and says by which each of its readers is
-- reached and what was passed over.
-- Locks: dunning.campaign, campaign_text and campaign_contact, for the instant in which constant defaults are added.
-- Size: nothing for campaigns by e-mail.

alter table dunning.campaign
  add column ways text[] not null default '{email}'
    check (cardinality(ways) between 1 and 3 and ways <@ array['email', 'sms', 'whatsapp']);

-- The same in the words of a text message; plain: without the letters that make it dearer. An empty one is not written.
alter table dunning.campaign_text
  add column slip text not null default '',
  add column plain boolean not null default true;

-- By what each is reached, and what was passed over: a channel and why, as a step says it.
alter table dunning.campaign_contact
  add column channel text not null default 'email',
  add column skipped text[] not null default '{}';
grant update on dunning.campaign_contact to puntual_app;

create or replace view dunning.v_campaign_contact with (security_invoker = true) as
select tenant_id, campaign_id, run_on, debtor_id, currency, message_id, reason, channel, skipped from dunning.campaign_contact;
