-- tenant · a draft of a strategy, after its latest version; one that is there already stays, with this repetition.
insert into dunning.ladder
  (tenant_id, ladder_no, strategy_no, version, repeat_unit, repeat_every, repeat_times, made_at)
select y.tenant_id, coalesce(d.ladder_no, l.numbers + 1), y.strategy_no, coalesce(d.version, l.versions + 1), :unit,
       :every::smallint, :times::smallint, :now::timestamptz
from dunning.strategy y
cross join (
  select coalesce(max(n.ladder_no), 0) as numbers,
         coalesce(max(n.version) filter (where n.strategy_no = :strategy::smallint), 0) as versions
  from dunning.ladder n
  where n.tenant_id = :tenant
) l
left join dunning.ladder d
  on d.tenant_id = :tenant and d.strategy_no = y.strategy_no and d.published_at is null
where y.tenant_id = :tenant and y.strategy_no = :strategy::smallint and y.dropped_at is null
on conflict (tenant_id, ladder_no) do update
set repeat_unit = excluded.repeat_unit, repeat_every = excluded.repeat_every, repeat_times = excluded.repeat_times
