-- tenant · promises of one debtor in one currency that run today: what they are of, by when, and what came in since. Reads
-- worklist.v_promise.
select p.amount, p.paid, p.currency::text as currency, p.promised_on
from worklist.v_promise p
where p.tenant_id = :tenant and p.debtor_id = :debtor and p.currency = :currency and p.lifted_at is null and p.last_on >= :today
order by p.promised_on, p.hold_id
limit 20
