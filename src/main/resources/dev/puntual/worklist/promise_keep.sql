-- tenant · what a promise is about: the amount that was named, in its currency, or in that of its debt or the one with the most owed; else in
-- each currency what is due by its day, and all that is owed where nothing is. What is objected to is not promised. Reads
-- worklist.hold, v_disputed and v_hold, receivables.v_open; writes worklist.promise. Whoever owes nothing promises nothing.
insert into worklist.promise (tenant_id, hold_id, currency, amount, enough, promised_on, debts)
select h.tenant_id, h.hold_id, o.currency, o.amount, greatest(round(o.amount * (100 - :percent) / 100, 2), 0.01), :day, o.debts
from worklist.hold h
cross join lateral (
  select q.currency, coalesce(:amount::numeric, q.due, q.owed) as amount, coalesce(q.due_debts, q.debts) as debts,
         row_number() over (order by q.owed desc, q.currency) as place
  from (
    select v.currency, sum(v.balance - coalesce(w.amount, 0)) as owed, array_agg(v.receivable_id) as debts,
           sum(v.balance - coalesce(w.amount, 0)) filter (where v.due_on <= :day) as due,
           array_agg(v.receivable_id) filter (where v.due_on <= :day) as due_debts
    from receivables.v_open v
    left join worklist.v_disputed w on w.tenant_id = :tenant and w.receivable_id = v.receivable_id
    where v.tenant_id = :tenant and v.debtor_id = h.debtor_id and (h.receivable_id is null or v.receivable_id = h.receivable_id)
      and not exists (
        select from worklist.v_hold x
        where x.tenant_id = :tenant and x.debtor_id = v.debtor_id and x.receivable_id = v.receivable_id and x.reason = 'dispute')
    group by v.currency
  ) q
) o
where h.tenant_id = :tenant and h.hold_id = :hold and (:amount::numeric is null or case when :currency::text is null then o.place = 1 else o.currency = :currency end)
on conflict (tenant_id, hold_id, currency) do nothing
