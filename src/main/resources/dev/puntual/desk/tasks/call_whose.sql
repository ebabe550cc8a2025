-- tenant · who else took the slot of an open call about the same debtor, and when; the last who did. Reads worklist.v_task,
-- rules.v_contact and tenants.v_person.
select t.debtor_id, p.name, x.slot_at
from worklist.v_task c
join worklist.v_task t on t.tenant_id = :tenant and t.debtor_id = c.debtor_id and t.kind = 'call' and t.state = 'open'
join rules.v_contact x on x.tenant_id = :tenant and x.contact_id = t.task_id and x.outcome = 'reserved'
join tenants.v_person p on p.tenant_id = :tenant and p.person_id = t.dialled_by
where c.tenant_id = :tenant and c.task_id = :task and c.state = 'open' and t.dialled_by <> :person
order by x.slot_at desc
limit 1
