-- tenant · the last day there are decisions of: today, or the next contact day. Reads dunning.v_plan.
select greatest(:today::date, max(p.decided_on)) as last_day
from dunning.v_plan p
where p.tenant_id = :tenant and p.decided_on > :today::date and p.state <> 'discarded'
