-- tenant · what one debtor said about being reached, oldest first. Reads rules.authorisation.
select a.authorisation_id, a.channel, a.address_hash, a.granted, a.basis, a.evidence, a.cause, a.wording, a.language, a.offered, a.ip,
       a.recorded_by, a.recorded_at, a.said_on
from rules.authorisation a
where a.tenant_id = :tenant and a.debtor_id = :debtor
order by a.recorded_at, a.authorisation_id
limit 500
