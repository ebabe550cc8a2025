-- tenant · what the account has spent. Writes messaging.pace.
update messaging.pace p
set paid_until = :paidUntil, slowed_to = :slowedTo, slowed_at = :slowedAt
where p.tenant_id = :tenant and p.channel = :channel
