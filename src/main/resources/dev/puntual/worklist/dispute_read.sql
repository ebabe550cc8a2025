-- tenant · an objection that is open: whose it is, what it is about and how much of it. Reads worklist.hold and
-- receivables.v_open.
select h.debtor_id, h.receivable_id, o.balance, o.currency, least(h.amount, o.balance) as amount
from worklist.hold h
left join receivables.v_open o on o.tenant_id = :tenant and o.receivable_id = h.receivable_id
where h.tenant_id = :tenant and h.hold_id = :hold and h.reason = 'dispute' and h.channel is null and h.lifted_at is null
