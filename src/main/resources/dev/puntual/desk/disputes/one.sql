-- tenant · one objection, open or ended, with the debt it is about. Reads worklist.v_dispute, receivables.v_debtor and
-- v_receivable, tenants.v_person.
select q.hold_id, q.debtor_id, d.name, r.number, r.balance, r.currency, least(q.amount, r.balance) as amount, q.note, q.from_on,
       coalesce(p.name, '') as owner, q.answer_by, q.lifted_at is not null as ended
from worklist.v_dispute q
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = q.debtor_id
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = q.receivable_id and r.settled_on is null
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = q.owner_id
where q.tenant_id = :tenant and q.hold_id = :dispute
