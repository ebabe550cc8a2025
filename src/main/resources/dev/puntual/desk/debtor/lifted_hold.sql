-- tenant · a hold that was lifted, to place it again. Reads worklist.v_hold_history.
select h.debtor_id, h.receivable_id, h.channel, h.reason, h.note, h.until_on
from worklist.v_hold_history h
where h.tenant_id = :tenant and h.hold_id = :hold and h.lifted_at is not null
