-- tenant · asks the contact rules about everything in the letter box, each to leave now, or from the
-- instant it asks for on, before its last day is over. How late the oldest thing it speaks of is by then says its stage.
-- A company writes about what it is owed itself. Reads messaging.in_request and tenants.v_tenant; writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, traits,
   address_hash, occasion, due_on, precedence, at, latest)
select r.message_id, r.subject_id, r.channel, r.country, r.subdivision, p.clock, 'first_party', r.debtor_class,
       r.recipient_role,
       coalesce((:stages::text[])[width_bucket(
         (greatest(:now::timestamptz, r.not_before) at time zone t.zone)::date - r.oldest_due_on, :firstDays::int[]) + 1], 'unknown'),
       r.address_traits,
       substr(encode(sha256(convert_to(r.tenant_id::text || ' ' || case when lower(btrim(r.address)) ~ '^[+0-9 ()./-]+$'
         then regexp_replace(r.address, '[^+0-9]', '', 'g') else lower(btrim(r.address)) end, 'UTF8')), 'hex'), 1, 32),
       coalesce(r.occasion, r.message_id), r.oldest_due_on, r.precedence,
       greatest(:now::timestamptz, r.not_before), p.latest
from messaging.in_request r
join tenants.v_tenant t on t.tenant_id = :tenant
join unnest(:channels::text[], :countries::text[], :zones::text[], :lastDays::date[], :clocks::text[],
    :latests::timestamptz[])
  as p (channel, country, zone, last_day, clock, latest)
  on p.channel = r.channel and p.country = r.country and p.zone = r.zone and p.last_day = r.expires_on
where r.tenant_id = :tenant
on conflict do nothing
