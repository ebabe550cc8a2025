-- tenant · the decisions of one day about one debtor, the earliest plan first. Reads receivables.v_receivable.
select d.receivable_id, d.plan_no
from receivables.v_receivable r
join dunning.decision d on d.tenant_id = :tenant and d.receivable_id = r.receivable_id and d.decided_on = :day::date
where r.tenant_id = :tenant and r.debtor_id = :debtor
order by d.plan_no, r.due_on, r.number, r.receivable_id
limit :limit
