-- tenant · updates payments.trial_notice: not taken, so once more later.
update payments.trial_notice n
set tries = n.tries + 1, send_at = :at
where n.tenant_id = :tenant and n.notice_id = :notice and n.copy = :copy
