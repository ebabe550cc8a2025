-- tenant · reads payments.v_payment, cash.settlement, cash.allocation and what was booked back before; writes
-- cash.refund and cash.refund_part, lowers cash.settlement.unapplied. Answers with the refunds made by this call.
-- Money that paid no debt goes back first, then the youngest debts are owed again. Invariant: the turns are taken.
with due as (
  select s.tenant_id, s.payment_id, s.unapplied, p.refunded as level, p.refunded - coalesce(max(r.level), 0) as amount
  from cash.settlement s
  join payments.v_payment p on p.tenant_id = :tenant and p.payment_id = s.payment_id
  left join cash.refund r on r.tenant_id = :tenant and r.payment_id = s.payment_id
  where s.tenant_id = :tenant and s.payment_id = any(:payments::uuid[])
  group by s.tenant_id, s.payment_id, s.unapplied, p.refunded
  having p.refunded > coalesce(max(r.level), 0)
), held as (
  select a.payment_id, a.receivable_id, o.due_on, a.amount - coalesce(sum(b.amount), 0) as amount
  from cash.allocation a
  join receivables.v_receivable o on o.tenant_id = :tenant and o.receivable_id = a.receivable_id
  left join cash.refund_part b
    on b.tenant_id = :tenant and b.payment_id = a.payment_id and b.receivable_id = a.receivable_id
  where a.tenant_id = :tenant and a.payment_id = any(:payments::uuid[])
  group by a.payment_id, a.receivable_id, o.due_on, a.amount
), share as (
  select d.payment_id, d.level, h.receivable_id,
         least(h.amount, greatest(0,
           d.amount - least(d.amount, d.unapplied) - (sum(h.amount) over youngest_first - h.amount))) as amount
  from due d
  join held h on h.payment_id = d.payment_id
  window youngest_first as (partition by d.payment_id order by h.due_on desc, h.receivable_id rows unbounded preceding)
), made as (
  insert into cash.refund (tenant_id, payment_id, level, amount, from_unapplied, refunded_at)
  select d.tenant_id, d.payment_id, d.level, d.amount, least(d.amount, d.unapplied), :now
  from due d
  on conflict (tenant_id, payment_id, level) do nothing
  returning tenant_id, payment_id, level, from_unapplied
), parts as (
  insert into cash.refund_part (tenant_id, payment_id, level, receivable_id, amount)
  select m.tenant_id, m.payment_id, m.level, s.receivable_id, s.amount
  from made m
  join share s on s.payment_id = m.payment_id
  where s.amount > 0
  on conflict (tenant_id, payment_id, level, receivable_id) do nothing
), lowered as (
  update cash.settlement s
  set unapplied = s.unapplied - m.from_unapplied
  from made m
  where s.tenant_id = :tenant and s.payment_id = m.payment_id and m.from_unapplied > 0
)
select m.payment_id from made m
