-- tenant · what people noted about calls to one debtor goes, and where to; that they were made stays. Writes worklist.task.
update worklist.task t
set note = '', aimed_at = '', wrong = ''
where t.tenant_id = :tenant and t.debtor_id = :debtor
