-- tenant · how far the account is ahead of its tempo; held until this transaction ends, so that no two claims spend the
-- same. Reads messaging.pace, pace_hour.
select p.paid_until, p.slowed_to, p.slowed_at,
       case when :daily then (
         select coalesce(sum(h.sent), 0) from messaging.pace_hour h
         where h.tenant_id = :tenant and h.channel = :channel and h.hour > cast(:now as timestamptz) - interval '25 hours')
       else 0 end as today
from messaging.pace p
where p.tenant_id = :tenant and p.channel = :channel
for update of p
