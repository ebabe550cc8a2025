-- tenant · a page of what one debtor owes, the oldest first, with the hold on each alone and the last step taken.
-- Reads receivables.v_open, worklist.v_hold and v_disputed, and dunning.v_standing.
select o.receivable_id, o.number, o.instalment, o.issued_on, o.due_on, o.currency, o.amount, o.balance, o.concept,
       h.reason as hold, w.amount as disputed,
       nullif(s.step_no, 0) as step_no
from receivables.v_open o
left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = o.receivable_id
left join dunning.v_standing s
  on s.tenant_id = :tenant and s.receivable_id = o.receivable_id and s.episode = o.episode
left join lateral (
  select v.reason
  from worklist.v_hold v
  where v.tenant_id = :tenant and v.receivable_id = o.receivable_id
    and v.from_on <= :today and (v.until_on is null or v.until_on >= :today)
  order by (v.reason = 'promise'), v.placed_at desc
  limit 1
) h on true
where o.tenant_id = :tenant and o.debtor_id = :debtor
  and (:after::uuid is null or (o.due_on, o.receivable_id) > (:afterDay::date, :after::uuid))
order by o.due_on, o.receivable_id
limit :limit
