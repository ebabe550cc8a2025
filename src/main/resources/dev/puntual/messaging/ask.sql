-- tenant · asks the contact rules about everything in the letter box, each to leave now, or from the
-- instant it asks for on, before its last day is over.
-- A company writes about what it is owed itself. Reads messaging.in_request; writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, precedence, at, latest)
select r.message_id, r.subject_id, r.channel, r.country, r.subdivision, p.clock, 'first_party', r.debtor_class,
       r.recipient_role,
       case r.stage
         when 'before' then 'pre_due'
         when 'due' then 'due'
         when 'gentle' then 'early_overdue'
         when 'reminder' then 'early_overdue'
         when 'firm' then 'late'
         when 'final' then 'late'
         else 'unknown'
       end,
       r.address_traits,
       substr(encode(sha256(convert_to(r.tenant_id::text || ' ' || lower(btrim(r.address)), 'UTF8')), 'hex'), 1, 32),
       coalesce(r.occasion, r.message_id), r.precedence,
       greatest(:now::timestamptz, r.not_before), p.latest
from messaging.in_request r
join unnest(:countries::text[], :zones::text[], :lastDays::date[], :clocks::text[], :latests::timestamptz[])
  as p (country, zone, last_day, clock, latest)
  on p.country = r.country and p.zone = r.zone and p.last_day = r.expires_on
where r.tenant_id = :tenant
on conflict do nothing
