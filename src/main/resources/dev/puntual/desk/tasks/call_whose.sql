-- tenant · who else took the slot of an open call, and when. Reads worklist.v_task, rules.v_contact and tenants.v_person.
select t.debtor_id, p.name, x.slot_at
from worklist.v_task t
join rules.v_contact x on x.tenant_id = :tenant and x.contact_id = t.task_id and x.outcome = 'reserved'
join tenants.v_person p on p.tenant_id = :tenant and p.person_id = t.dialled_by
where t.tenant_id = :tenant and t.task_id = :task and t.state = 'open' and t.dialled_by <> :person
