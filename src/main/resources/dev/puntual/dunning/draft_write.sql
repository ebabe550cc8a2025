-- tenant · the steps of a draft, in the order they come.
insert into dunning.step (tenant_id, ladder_no, step_no, timing, days, anchor, stage, channel, only_segment, action,
  recipients, leaves, ways, text_code, scope)
select l.tenant_id, l.ladder_no, w.step_no, w.timing, w.days, w.anchor, w.stage, 'email', w.segment, w.action,
       string_to_array(w.recipients, ','), w.leaves, string_to_array(w.ways, ','), w.text_code, w.scope
from dunning.ladder l
cross join unnest(:timings::text[], :days::int[], :anchors::int[], :stages::text[], :segments::uuid[], :actions::text[],
                  :recipients::text[], :leaves::text[], :ways::text[], :texts::text[], :scopes::text[])
  with ordinality as w(timing, days, anchor, stage, segment, action, recipients, leaves, ways, text_code, scope, step_no)
where l.tenant_id = :tenant and l.strategy_no = :strategy::smallint and l.published_at is null
on conflict (tenant_id, ladder_no, step_no) do nothing
