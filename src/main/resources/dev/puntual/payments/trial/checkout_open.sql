-- tenant · writes payments.trial_checkout; one that is open stays as it is.
insert into payments.trial_checkout
  (tenant_id, payment_id, currency, amount, state, company, language, return_sealed, opened_at)
values (:tenant, :payment, :currency, :amount, 'open', :company, :language, :returnTo, :now)
on conflict (tenant_id, payment_id) do nothing
