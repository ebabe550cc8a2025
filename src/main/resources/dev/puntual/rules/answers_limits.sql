-- local · writes pg_temp.rule_limit: what each profile counts.
insert into pg_temp.rule_limit
select l.profile, l.limit_id, l.human, l.nth, string_to_array(l.channels, ' '), l.scope, l.release,
       make_interval(secs => l.seconds), l.event, l.occasions, make_interval(secs => l.back)
from unnest(:profiles::int[], :limits::text[], :human::boolean[], :nths::int[], :channels::text[], :scopes::text[],
  :releases::text[], :seconds::bigint[], :events::text[], :occasions::boolean[], :backs::bigint[])
  as l (profile, limit_id, human, nth, channels, scope, release, seconds, event, occasions, back)
