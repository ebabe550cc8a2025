-- I11 · a restart at any point keeps the others: after each death somebody looked, and found nothing.
select 'after death ' || k.kill_no || ' at ' || k.place || ' nobody looked'
from crash.killed k where k.tenant_id = :tenant and not k.looked
union all
select 'after death ' || b.kill_no || ': ' || b.what
from crash.broken b where b.tenant_id = :tenant
