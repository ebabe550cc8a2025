-- tenant · by which channels a debtor may be reached at all, where a law asks for it: the newest word about the person
-- counts, and where there is none the company's declaration. Reads rules.authorisation and rules.declaration.
select k.channel, coalesce((
         select a.granted
         from rules.authorisation a
         where a.tenant_id = :tenant and a.debtor_id = :debtor::uuid and a.channel = k.channel and a.address_hash is null
         order by a.recorded_at desc, a.authorisation_id desc
         limit 1
       ), (
         select d.holds
         from rules.declaration d
         where d.tenant_id = :tenant
         order by d.signed_at desc, d.declaration_id desc
         limit 1
       ), false) as authorised
from unnest(:channels::text[]) as k(channel)
