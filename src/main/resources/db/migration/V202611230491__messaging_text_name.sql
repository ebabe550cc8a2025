-- Why: a campaign names the approved text that it is said in; by its tone alone the newest of that tone was said.
-- Locks: messaging.in_request, message and dunning.campaign, for the instant in which constant defaults are added. Size: one
-- byte a message.

-- Of a channel of approved words: which one; empty: that of its tone.
alter table messaging.in_request add column text_name text not null default '';
alter table messaging.message add column text_name text not null default '';
alter table dunning.campaign add column text_name text not null default '';

-- The texts that may be said now, by name; v_approved says the same by tone.
create view messaging.v_approved_text with (security_invoker = true) as
select x.tenant_id, 'whatsapp' as channel, x.name, x.stage, x.language
from messaging.whatsapp_text x
where x.state = 'approved' and x.category = 'utility';
grant select on messaging.v_approved_text to puntual_app;
