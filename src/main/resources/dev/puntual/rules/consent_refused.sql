-- tenant · whether the last word of a debtor about a channel was a refusal. Reads rules.authorisation.
select coalesce((
  select not a.granted
  from rules.authorisation a
  where a.tenant_id = :tenant and a.debtor_id = :debtor and a.channel = :channel
  order by a.recorded_at desc, a.authorisation_id desc
  limit 1), false)
