-- tenant · a page of what one debtor owed and settled, the latest first. Reads receivables.v_settled.
select s.receivable_id, s.number, s.instalment, s.due_on, s.settled_on, s.currency, s.amount
from receivables.v_settled s
where s.tenant_id = :tenant and s.debtor_id = :debtor
  and (:after::uuid is null or (s.settled_on, s.receivable_id) < (:afterDay::date, :after::uuid))
order by s.settled_on desc, s.receivable_id desc
limit :limit
