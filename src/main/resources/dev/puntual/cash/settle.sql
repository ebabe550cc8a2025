-- tenant · reads payments.v_payment, payments.v_payment_part and receivables.v_open; writes cash.settlement and
-- cash.allocation. Answers with the payments that were settled by this very call.
-- What the debtor chose is paid first, oldest first; what is left goes to their oldest open debts of that
-- currency; what then is left stays unapplied. Invariant: the turns of the
-- debtors are taken and their open debts held, so that balances stand.
with paid as (
  select p.tenant_id, p.payment_id, p.debtor_id, p.currency, p.amount
  from payments.v_payment p
  where p.tenant_id = :tenant and p.payment_id = any(:payments::uuid[])
), owed as (
  select p.payment_id, p.amount as paid, o.receivable_id, o.due_on, o.balance,
         least(coalesce(c.amount, 0), o.balance) as chosen
  from paid p
  join receivables.v_open o
    on o.tenant_id = :tenant and o.debtor_id = p.debtor_id and o.currency = p.currency
  left join payments.v_payment_part c
    on c.tenant_id = :tenant and c.payment_id = p.payment_id and c.receivable_id = o.receivable_id
), chosen as (
  select w.payment_id, w.paid, w.receivable_id, w.due_on, w.balance,
         greatest(0, least(w.chosen, w.paid - (sum(w.chosen) over oldest_first - w.chosen))) as taken
  from owed w
  window oldest_first as (partition by w.payment_id order by w.due_on, w.receivable_id rows unbounded preceding)
), rest as (
  select c.payment_id, c.receivable_id, c.due_on, c.taken, c.balance - c.taken as still_owed,
         c.paid - sum(c.taken) over (partition by c.payment_id) as left_over
  from chosen c
), share as (
  select r.payment_id, r.receivable_id,
         r.taken
           + greatest(0, least(r.still_owed, r.left_over - (sum(r.still_owed) over oldest_first - r.still_owed)))
         as amount
  from rest r
  window oldest_first as (partition by r.payment_id order by r.due_on, r.receivable_id rows unbounded preceding)
), settled as (
  insert into cash.settlement (tenant_id, payment_id, debtor_id, currency, amount, unapplied, settled_at)
  select p.tenant_id, p.payment_id, p.debtor_id, p.currency, p.amount, p.amount - coalesce(sum(s.amount), 0), :now
  from paid p
  left join share s on s.payment_id = p.payment_id
  group by p.tenant_id, p.payment_id, p.debtor_id, p.currency, p.amount
  on conflict (tenant_id, payment_id) do nothing
  returning tenant_id, payment_id
), allocated as (
  insert into cash.allocation (tenant_id, payment_id, receivable_id, amount, allocated_at)
  select d.tenant_id, d.payment_id, s.receivable_id, s.amount, :now
  from settled d
  join share s on s.payment_id = d.payment_id
  where s.amount > 0
  on conflict (tenant_id, payment_id, receivable_id) do nothing
)
select d.payment_id from settled d
