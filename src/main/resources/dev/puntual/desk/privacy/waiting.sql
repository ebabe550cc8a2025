-- tenant · erasures that wait, the oldest first. Reads receivables.v_rights_request, v_debtor and v_open.
select r.debtor_id, d.name, r.asked_at,
       (select count(*)::int from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = r.debtor_id) as debts
from receivables.v_rights_request r
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id
where r.tenant_id = :tenant and r.state = 'held' and r.kind = 'erasure'
order by r.asked_at, r.debtor_id
limit 100
