-- tenant · a page of payment links, the latest first, with what each asks for now and what came through it.
-- Reads payments.v_link and v_payment, receivables.v_debtor and v_open.
select l.*, d.name, coalesce(o.owed, 0) as owed, coalesce(p.paid, 0) as paid
from (
  select k.link_id, k.debtor_id, k.currency, k.message_id is null as by_hand, k.created_at, k.expires_at, k.opened_at,
         k.revoked_at
  from payments.v_link k
  where k.tenant_id = :tenant
    and (not :usable or (k.revoked_at is null and k.expires_at > :now))
    and (:after::uuid is null or (k.created_at, k.link_id) < (:afterAt::timestamptz, :after::uuid))
  order by k.created_at desc, k.link_id desc
  limit :limit
) l
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
left join lateral (
  select sum(r.balance) as owed
  from receivables.v_open r
  where r.tenant_id = :tenant and r.debtor_id = l.debtor_id and r.currency = l.currency
) o on true
left join lateral (
  select sum(y.amount - y.refunded) as paid
  from payments.v_payment y
  where y.tenant_id = :tenant and y.debtor_id = l.debtor_id and y.link_id = l.link_id and y.state = 'paid'
) p on true
order by l.created_at desc, l.link_id desc
