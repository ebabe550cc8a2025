-- tenant · one debt that somebody objects to: what is owed of it, and whether a part of it is objected to already. Reads
-- receivables.v_open and worklist.hold.
select o.balance, o.currency,
       exists (
         select from worklist.hold h
         where h.tenant_id = :tenant and h.receivable_id = o.receivable_id and h.reason = 'dispute' and h.channel is null
           and h.lifted_at is null) as already
from receivables.v_open o
where o.tenant_id = :tenant and o.debtor_id = :debtor and o.receivable_id = :receivable
