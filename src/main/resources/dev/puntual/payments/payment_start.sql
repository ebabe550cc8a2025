-- tenant · reads payments.link and receivables.v_open; writes payments.payment with its parts. Writes nothing when
-- the link opens no more, when a part is not an open debt of its debtor and currency or asks for more than is
-- owed, or when this payment exists.
with chosen as (
  select l.tenant_id, c.receivable_id, c.amount, l.debtor_id, l.currency
  from unnest(:receivables::uuid[], :amounts::numeric[]) as c(receivable_id, amount)
  join payments.link l
    on l.tenant_id = :tenant and l.link_id = :link and l.revoked_at is null and l.expires_at > :now
  join receivables.v_open o
    on o.tenant_id = :tenant and o.receivable_id = c.receivable_id and o.debtor_id = l.debtor_id
    and o.currency = l.currency and o.balance >= c.amount
  where c.amount > 0
), started as (
  insert into payments.payment
    (tenant_id, payment_id, link_id, debtor_id, currency, amount, gateway, state, started_at, changed_at, ask_at)
  select c.tenant_id, :payment, :link, c.debtor_id, c.currency, sum(c.amount), :gateway, 'started', :now, :now, :ask
  from chosen c
  group by c.tenant_id, c.debtor_id, c.currency
  having count(*) = cardinality(:receivables::uuid[])
  on conflict (tenant_id, payment_id) do nothing
  returning tenant_id, payment_id
)
insert into payments.payment_part (tenant_id, payment_id, receivable_id, amount)
select s.tenant_id, s.payment_id, c.receivable_id, c.amount
from started s
cross join chosen c
on conflict (tenant_id, payment_id, receivable_id) do nothing
