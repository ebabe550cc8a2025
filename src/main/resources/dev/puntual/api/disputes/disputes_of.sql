-- tenant · what one debtor objected to, or some of it, the newest first. What is asked for is reckoned while it is open. Reads worklist.v_dispute,
-- receivables.v_receivable and tenants.v_person.
select q.hold_id, q.receivable_id, r.number, r.currency::text as currency, trim_scale(q.amount)::text as disputed,
       case when q.lifted_at is null then trim_scale(greatest(r.balance - coalesce(q.amount, r.balance), 0))::text end as asked, q.note,
       p.name as owner, q.answer_by, q.placed_at,
       case when q.lifted_at is null then 'open' when q.outcome = '' then 'lifted' else q.outcome end as outcome,
       trim_scale(q.granted)::text as granted, q.lifted_at
from worklist.v_dispute q
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = q.receivable_id
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = q.owner_id
where q.tenant_id = :tenant and q.debtor_id = :debtor and (:some::uuid[] is null or q.hold_id = any(:some::uuid[]))
order by q.placed_at desc, q.hold_id
limit 200
