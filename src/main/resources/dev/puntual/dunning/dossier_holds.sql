-- tenant · the silences asked for about one debtor that were in force on a day or later, the present ones first.
-- An objection to a part of a debt is none of the rest. A promise says what came in since. Reads receivables.v_receivable, worklist.v_hold_history, v_promise and tenants.v_person.
select h.receivable_id, h.channel, h.reason, h.from_on, h.until_on, (h.placed_at at time zone :zone)::date as placed_on,
       (h.lifted_at at time zone :zone)::date as lifted_on, p.name as person,
       g.amount as promised, g.paid, g.currency, g.promised_on
from worklist.v_hold_history h
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = h.placed_by
left join (
  select distinct on (q.hold_id) q.hold_id, q.amount, q.paid, q.currency, q.promised_on
  from worklist.v_promise q
  where q.tenant_id = :tenant and q.debtor_id = :debtor and q.amount is not null
  order by q.hold_id, q.amount desc
) g on g.hold_id = h.hold_id
where h.tenant_id = :tenant and h.debtor_id = :debtor and (h.until_on is null or h.until_on >= :from)
  and (h.amount is null or h.amount >= (
    select r.balance from receivables.v_receivable r where r.tenant_id = :tenant and r.receivable_id = h.receivable_id))
order by h.lifted_at is not null, h.placed_at desc, h.hold_id
