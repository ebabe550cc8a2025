-- tenant · asks by another channel about contacts that got no slot, or that left and reached nobody, as they were asked about before, and as late as their
-- debts are by now. What was said of an address is not said of the
-- other one, which is chosen later and asked about then: it is none of those that are known. Reads rules.contact and tenants.v_tenant;
-- writes pg_temp.in_question.
insert into pg_temp.in_question
  (question_id, debtor_id, debt_id, channel, country, subdivision, zone, collector, debtor_class, recipient, stage, address_hash, occasion,
   due_on, precedence, at, latest)
select n.instead, c.debtor_id, c.debt_id, :channel, c.question ->> 'country', c.question ->> 'subdivision',
       c.question ->> 'zone', c.question ->> 'collector', c.question ->> 'debtorClass', c.question ->> 'recipient',
       coalesce((:stages::text[])[width_bucket((:now::timestamptz at time zone t.zone)::date - c.due_on, :firstDays::int[]) + 1],
                c.question ->> 'stage'),
       '', c.occasion, c.due_on, n.place, :now, :latest
from unnest(:refused::uuid[], :instead::uuid[]) with ordinality as n(refused, instead, place)
join rules.contact c on c.tenant_id = :tenant and c.contact_id = n.refused
join tenants.v_tenant t on t.tenant_id = :tenant
where c.outcome in ('released', 'out', 'sent')
on conflict do nothing
