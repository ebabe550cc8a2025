-- tenant · updates payments.payment from what one gateway said; answers with the payments that changed.
-- A state gives way only to a higher rank, and what was refunded only grows: repeats and disorder change nothing.
-- The amount is what the gateway took, fixed by the first word that money moved.
with said as (
  select distinct on (s.payment_id) s.payment_id, s.state, s.currency, s.amount, s.refunded, s.reason,
         s.reference
  from unnest(:payments::uuid[], :states::text[], :currencies::text[], :amounts::numeric[], :refunds::numeric[], :reasons::text[],
              :references::text[])
    as s(payment_id, state, currency, amount, refunded, reason, reference)
  order by s.payment_id, payments.rank(s.state) desc, s.refunded desc
)
update payments.payment p
set state = case when payments.rank(s.state) > payments.rank(p.state) then s.state else p.state end,
    amount = case when p.paid_at is null and s.state in ('paid', 'refunded') then s.amount else p.amount end,
    refunded = least(
      greatest(p.refunded, s.refunded),
      case when p.paid_at is null and s.state in ('paid', 'refunded') then s.amount else p.amount end),
    reason = s.reason,
    gateway_reference = coalesce(p.gateway_reference, s.reference),
    changed_at = :now,
    paid_at = case when s.state in ('paid', 'refunded') then coalesce(p.paid_at, :now) else p.paid_at end,
    ask_at = case when s.state in ('failed', 'paid', 'refunded') then null else p.ask_at end,
    revision = p.revision + case when s.state in ('paid', 'refunded') then 1 else 0 end
from said s
where p.tenant_id = :tenant and p.payment_id = s.payment_id
  and p.gateway = :gateway and p.currency = s.currency
  and (payments.rank(s.state) > payments.rank(p.state) or s.refunded > p.refunded)
returning p.payment_id
