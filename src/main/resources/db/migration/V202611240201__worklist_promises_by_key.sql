-- Why: to show the promises of one customer all of a company's were reckoned, because only a promise's own id reached the sums.
-- Now each condition on a promise does, and the promises of a customer are found by key, also those that ended.
-- Locks: worklist.hold, while an index over its customers is built in place of the smaller one. Size: about 40 bytes a hold.

create index hold_of_debtor on worklist.hold (tenant_id, debtor_id);
drop index worklist.hold_debtor;

-- As before, in one piece: a row a promise and currency, grouped by the keys of both, so that whatever is asked of a promise (whose,
-- whether it runs, until when) chooses the rows before anything is added up.
create or replace view worklist.v_promise with (security_invoker = true) as
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, p.currency, p.amount, p.enough,
       coalesce(p.promised_on, h.until_on) as promised_on, h.until_on as last_on, h.from_on, h.placed_at, h.placed_by, h.note,
       h.lifted_at, h.outcome,
       coalesce(sum(-e.amount) filter (where e.kind = 'payment' or y.entry_id is not null), 0) as paid,
       coalesce(coalesce(sum(-e.amount) filter (where e.kind = 'payment' or y.entry_id is not null), 0) >= p.enough, false)
         or coalesce(
           bool_and(r.settled_on is not null and r.settled_on <= h.until_on)
             filter (where case when p.hold_id is null then r.due_on <= h.until_on else r.receivable_id = any(p.debts) end),
           p.hold_id is null) as kept
from worklist.hold h
left join worklist.promise p on p.tenant_id = h.tenant_id and p.hold_id = h.hold_id
left join receivables.v_receivable r
  on r.tenant_id = h.tenant_id and r.debtor_id = h.debtor_id and coalesce(h.receivable_id, r.receivable_id) = r.receivable_id
  and coalesce(p.currency, r.currency) = r.currency
left join receivables.v_entry e
  on e.tenant_id = h.tenant_id and e.receivable_id = r.receivable_id and e.recorded_at >= h.placed_at
  and (e.kind = 'reversal' or e.kind = 'payment' and e.effective_on between h.from_on and h.until_on)
left join receivables.v_entry y
  on y.tenant_id = h.tenant_id and y.receivable_id = e.receivable_id and e.kind = 'reversal' and y.kind = 'payment'
  and y.origin = e.origin and y.recorded_at >= h.placed_at and y.effective_on between h.from_on and h.until_on
where h.reason = 'promise' and h.channel is null and h.until_on is not null
group by h.tenant_id, h.hold_id, p.tenant_id, p.hold_id, p.currency;
