-- local · what the contact rules ask, by country and tone.
insert into pg_temp.rehearsal_law (profile, country, tone, counts, spans, rules, open, shut, shut_rules, barred)
select u.profile, u.country, u.tone, u.counts::int[], u.spans::int[], u.rules::int[], u.open::int[], u.shut::int[],
       u.shut_rules::int[], u.barred
from unnest(:profiles::smallint[], :countries::text[], :tones::smallint[], :counts::text[], :spans::text[], :rules::text[],
            :open::text[], :shut::text[], :shutRules::text[], :barred::int[])
  as u(profile, country, tone, counts, spans, rules, open, shut, shut_rules, barred)
