-- tenant · terms of a company, numbered after the last ones. Writes surcharges.terms; of two at once one is refused by key.
insert into surcharges.terms
  (tenant_id, terms_no, from_on, charging, rate, per, basis, grace_days, grace_free, currency, fee, fee_percent, fee_per, vat,
   most_percent, least_claim, on_account, made_at, made_by)
select t.tenant_id,
       (select coalesce(max(s.terms_no), 0) + 1 from surcharges.terms s where s.tenant_id = :tenant)::smallint,
       :from, :charging, :rate, :per, :basis, :graceDays, :graceFree, :currency, :fee, :feePercent, :feePer, :vat,
       :mostPercent::numeric, :leastClaim, :onAccount, :now, :person::uuid
from tenants.v_tenant t
where t.tenant_id = :tenant
returning terms_no
