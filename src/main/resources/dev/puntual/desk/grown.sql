-- tenant · what has been said, paid and promised since on the receivables that a file brought. Messages that have not
-- left yet stand in nobody's way: they are withdrawn at the door. Reads receivables.v_entry and v_receivable,
-- messaging.v_message, payments.v_payment and v_payment_part, worklist.v_hold_history.
with brought as (
  select r.receivable_id, r.debtor_id
  from receivables.v_entry e
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id
  where e.tenant_id = :tenant and e.kind = 'charge' and e.origin = :origin
), whom as (
  select distinct b.debtor_id from brought b
), written as (
  select count(distinct m.subject_id) as them
  from messaging.v_message m
  join whom w on w.debtor_id = m.subject_id
  where m.tenant_id = :tenant and m.requested_at >= :since and m.state not in ('ready', 'withdrawn', 'expired')
), moved as (
  select count(distinct x.receivable_id) as them
  from (
    select e.receivable_id
    from receivables.v_entry e
    join brought b on b.receivable_id = e.receivable_id
    where e.tenant_id = :tenant and e.recorded_at >= :since and e.origin <> :origin
      and e.origin not like 'undo:%'
    union all
    select p.receivable_id
    from payments.v_payment_part p
    join payments.v_payment y on y.tenant_id = :tenant and y.payment_id = p.payment_id
    join brought b on b.receivable_id = p.receivable_id
    where p.tenant_id = :tenant and y.state <> 'failed'
  ) x
), held as (
  select count(distinct h.debtor_id) as them
  from worklist.v_hold_history h
  join brought b on b.debtor_id = h.debtor_id and (h.receivable_id is null or h.receivable_id = b.receivable_id)
  where h.tenant_id = :tenant and h.placed_at >= :since and h.lifted_at is null
)
select w.them as written, m.them as moved, h.them as held
from written w, moved m, held h
