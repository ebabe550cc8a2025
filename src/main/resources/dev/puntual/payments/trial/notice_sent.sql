-- tenant · deletes from payments.trial_notice what was taken or given up.
delete from payments.trial_notice n
where n.tenant_id = :tenant and n.notice_id = :notice and n.copy = :copy
