-- tenant · how a contact was decided, and whether its channel was authorised when it left. Reads rules.contact, book,
-- authorisation, declaration and asked_hours.
select c.debtor_id, c.contact_id, c.channel, c.debt_id, c.address_hash, c.occasion, c.taken_at, c.out_at, c.slot_at, c.was,
       case when c.outcome = 'released' then c.settled_at end as released_at, c.question, b.editions, b.policy,
       coalesce((
         select a.granted from rules.authorisation a
         where a.tenant_id = :tenant and a.debtor_id = c.debtor_id and a.channel = c.channel and a.recorded_at <= c.out_at
           and (a.address_hash is null or a.address_hash = c.address_hash)
         order by a.recorded_at desc, a.authorisation_id desc
         limit 1
       ), (
         select d.holds from rules.declaration d
         where d.tenant_id = :tenant and d.signed_at <= c.out_at
         order by d.signed_at desc, d.declaration_id desc
         limit 1
       ), c.out_at is null and (c.question ->> 'authorised')::boolean) as authorised,
       case when c.out_at is null then coalesce(c.question ->> 'asked', '') else coalesce((
         select h.hours from rules.asked_hours h
         where h.tenant_id = :tenant and h.debtor_id = c.debtor_id and h.recorded_at <= c.out_at
           and (h.withdrawn_at is null or h.withdrawn_at > c.out_at)
         order by h.recorded_at desc limit 1
       ), '') end as asked
from rules.contact c
join rules.book b on b.tenant_id = :tenant and b.book_id = c.book_id
where c.tenant_id = :tenant and c.contact_id = :contact
