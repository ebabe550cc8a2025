-- tenant · whom these messages are for, and how firmly they speak. Reads messaging.v_message, receivables.v_debtor.
select m.message_id, m.stage, coalesce(d.name, m.recipient) as name
from messaging.v_message m
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.subject_id
where m.tenant_id = :tenant and m.message_id = any(:messages::uuid[])
