-- Why: letters offer the company's own WhatsApp number; who reads them must know it without the account's keys.
-- Locks: a new view only.

create view messaging.v_sender with (security_invoker = true) as
select tenant_id, channel, sender from messaging.account;
grant select on messaging.v_sender to puntual_app;
