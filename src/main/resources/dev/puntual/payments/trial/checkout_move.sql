-- tenant · updates payments.trial_checkout, only from the state we expect; answers with what it now is.
update payments.trial_checkout c
set state = :to, resolves_at = :resolves, refunded = case when :to = 'refunded' then c.amount else c.refunded end
where c.tenant_id = :tenant and c.payment_id = :payment and c.state = :from
returning c.state, c.amount, c.refunded, c.currency
