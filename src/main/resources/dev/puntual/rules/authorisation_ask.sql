-- tenant · of some contacts, in their order, whether their channel is authorised, and hours they asked for: the newest word about the person counts, and
-- where there is none the company's declaration. Reads rules.authorisation, declaration and
-- asked_hours.
select coalesce((
         select a.granted
         from rules.authorisation a
         where a.tenant_id = :tenant and a.debtor_id = q.debtor_id and a.channel = q.channel
           and (a.address_hash is null or a.address_hash = q.address_hash)
         order by a.recorded_at desc, a.authorisation_id desc
         limit 1
       ), (
         select d.holds
         from rules.declaration d
         where d.tenant_id = :tenant
         order by d.signed_at desc, d.declaration_id desc
         limit 1
       ), false) as authorised, coalesce((
         select h.hours from rules.asked_hours h
         where h.tenant_id = :tenant and h.debtor_id = q.debtor_id and h.withdrawn_at is null
       ), '') as asked
from unnest(:debtors::uuid[], :channels::text[], :addresses::text[]) with ordinality as q(debtor_id, channel, address_hash, place)
order by q.place
