-- I9 · what a provider or a gateway was told to be kept is kept, and applied once.
select 'event ' || t.event_id || ' is there ' || count(e.event_id) || ' times'
from (select distinct o.event_id from crash.told o where o.tenant_id = :tenant) t
left join messaging.delivery_event e on e.tenant_id = :tenant and e.provider = 'carrier' and e.event_id = t.event_id
group by t.event_id
having count(e.event_id) <> 1
union all
select 'event about ' || e.message_id || ' is kept twice'
from messaging.delivery_event e
where e.tenant_id = :tenant
group by e.message_id, e.kind
having count(*) > 1
union all
select 'payment ' || p.payment_id || ' was applied ' || count(s.payment_id) || ' times'
from (select distinct o.payment_id from crash.paid o where o.tenant_id = :tenant) p
left join cash.settlement s on s.tenant_id = :tenant and s.payment_id = p.payment_id
group by p.payment_id
having count(s.payment_id) <> 1
union all
select 'of payment ' || p.payment_id || ' another sum was applied'
from payments.payment p
join cash.settlement s on s.tenant_id = :tenant and s.payment_id = p.payment_id
where p.tenant_id = :tenant and (p.state <> 'paid' or p.amount <> s.unapplied - coalesce((
  select sum(e.amount) from receivables.entry e
  where e.tenant_id = :tenant and e.origin = 'payment:' || p.payment_id), 0))
