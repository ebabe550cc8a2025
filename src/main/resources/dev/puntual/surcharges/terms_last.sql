-- tenant · the latest terms of a company, with the day they hold from.
select t.terms_no, t.from_on, t.charging, t.rate, t.per, t.basis, t.grace_days, t.grace_free, t.currency, t.fee, t.fee_percent,
       t.fee_per, t.vat, t.most_percent, t.least_claim, t.on_account
from surcharges.terms t
where t.tenant_id = :tenant
order by t.terms_no desc
limit 1
