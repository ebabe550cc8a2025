-- Once after a restore, over all companies. Steps that were taken after the backup are not known to have been: the next
-- plan waits for a person, and a campaign whose day came meanwhile lets that day go by, nor does it go on with what was lost.
alter table dunning.calendar no force row level security;
alter table dunning.campaign_clock no force row level security;
alter table dunning.campaign_run no force row level security;
alter table dunning.campaign_lost no force row level security;
alter table tenants.tenant no force row level security;

update dunning.calendar c
set restored_from = current_setting('puntual.restored_from')::timestamptz
where c.evaluated_on is not null;

insert into dunning.campaign_run (tenant_id, campaign_id, run_on, started_at, reason)
select k.tenant_id, k.campaign_id, (now() at time zone t.zone)::date, now(), 'restored'
from dunning.campaign_clock k
join tenants.tenant t on t.tenant_id = k.tenant_id
where k.due_at <= now()
on conflict do nothing;

delete from dunning.campaign_lost;

alter table dunning.calendar force row level security;
alter table dunning.campaign_clock force row level security;
alter table dunning.campaign_run force row level security;
alter table dunning.campaign_lost force row level security;
alter table tenants.tenant force row level security;
