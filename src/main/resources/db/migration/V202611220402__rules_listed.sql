-- Why: lists, programs and people themselves say who may be written to, each with when it was said.
-- Locks: rules.authorisation, for the instant in which a column without default is added and while an index over refusals of
-- lists and programs is built: there are none yet.

-- When they said so, where that is not when it was entered.
alter table rules.authorisation add column said_on date;

create index authorisation_listed on rules.authorisation (tenant_id, recorded_at) where not granted and address_hash is null and cause in ('file', 'api');

-- Refusals that came in a list or from a program, for whoever leaves people alone.
create view rules.v_listed_refusal with (security_invoker = true) as
select tenant_id, authorisation_id, debtor_id, channel, evidence, recorded_by, recorded_at
from rules.authorisation
where not granted and address_hash is null and cause in ('file', 'api');
grant select on rules.v_listed_refusal to puntual_app;
