-- Why: whoever asks what is kept of them is told each permission with its evidence.
-- Locks: a view only.
create view rules.v_authorisation with (security_invoker = true) as
select tenant_id, authorisation_id, debtor_id, channel, granted, basis, evidence, cause, wording, language, offered, ip, said_on,
       recorded_at
from rules.authorisation;
grant select on rules.v_authorisation to puntual_app;
