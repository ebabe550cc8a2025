-- tenant · writes one surcharges.exception; of two at once the second one changes nothing.
insert into surcharges.exception (tenant_id, exception_id, debtor_id, rate, per, statute, reason, made_at, made_by)
values (:tenant, :id, :debtor, :rate::numeric, :per, :statute::text, :reason, :now, :person::uuid)
on conflict do nothing
