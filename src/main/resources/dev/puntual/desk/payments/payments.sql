-- tenant · a page of payments, the latest first, with how much of each found a debt. Reads payments.v_payment,
-- receivables.v_debtor and cash.v_settlement.
select p.payment_id, p.debtor_id, d.name, p.currency, p.amount, p.refunded, p.gateway, p.state, p.started_at,
       coalesce(s.unapplied, 0) as unapplied
from payments.v_payment p
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id
left join cash.v_settlement s on s.tenant_id = :tenant and s.payment_id = p.payment_id
where p.tenant_id = :tenant
  and (:state::text is null or p.state = :state)
  and (:after::uuid is null or (p.started_at, p.payment_id) < (:afterAt::timestamptz, :after::uuid))
order by p.started_at desc, p.payment_id desc
limit :limit
