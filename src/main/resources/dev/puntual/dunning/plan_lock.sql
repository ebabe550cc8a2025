-- tenant · how a plan stands, held so until the transaction ends: neither approved nor replaced meanwhile.
select p.state from dunning.plan p
where p.tenant_id = :tenant and p.plan_id = :plan
for no key update
