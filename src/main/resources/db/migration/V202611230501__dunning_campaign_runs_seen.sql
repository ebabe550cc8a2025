-- Why: whoever asks what became of days is shown whom campaigns meant on them, run by run; the days of a campaign are few.
-- Locks: a new view only.

create view dunning.v_campaign_run with (security_invoker = true) as
select tenant_id, campaign_id, run_on, reason from dunning.campaign_run;
grant select on dunning.v_campaign_run to puntual_app;
