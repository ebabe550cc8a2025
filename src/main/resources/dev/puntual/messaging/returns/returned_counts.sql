-- tenant · How many mails came since an instant, by what they were. Reads messaging.returned.
select r.kind, r.verdict, count(*)::int as mails
from messaging.returned r
where r.tenant_id = :tenant and r.received_at > :since
group by r.kind, r.verdict
order by 3 desc, 1, 2
