-- I4 · no cap is exceeded: a message leaves once, and a person hears at most one a day.
select 'message ' || h.message_id || ' left ' || count(*) || ' times'
from crash.handed h
where h.tenant_id = :tenant
group by h.message_id
having count(*) > 1
union all
select 'debtor ' || c.debtor_id || ' heard ' || count(*) || ' times on ' || (h.at at time zone 'America/Mexico_City')::date
from crash.handed h
join receivables.contact c on c.tenant_id = :tenant and h.address in (c.email, c.phone)
where h.tenant_id = :tenant
group by c.debtor_id, (h.at at time zone 'America/Mexico_City')::date
having count(*) > 1
