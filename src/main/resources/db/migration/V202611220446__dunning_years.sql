-- Why: decisions are kept for five years and then end, a year at a time; and each year finds its part ready.
-- Locks: none; a function only. Whoever calls it locks dunning.decision for the instant in which a part comes or goes, and gives
-- up after five seconds rather than hold anybody back.

-- Parts from the present year to the last are there afterwards, and those before the first gone. Rows of a year whose part was never made
-- stay among the others, and so does the year. Returns the parts that came (+) and went (-).
create function app.turn_decision_years(first int, present int, last int) returns text[]
language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
declare
  changed text[] := '{}';
  part text;
  year int;
begin
  if present < first or last < present or last - first > 20 then
    raise exception 'years %, % and %', first, present, last;
  end if;
  for year in present .. last loop
    part := 'dunning.decision_' || year;
    if to_regclass(part) is null then
      begin
        execute format('create table %s partition of dunning.decision for values from (%L) to (%L)',
          part, make_date(year, 1, 1), make_date(year + 1, 1, 1));
        execute format('alter table %s enable row level security', part);
        execute format('alter table %s force row level security', part);
        execute format('comment on table %s is %L', part, 'tenant: part');
        changed := changed || ('+' || year);
      exception when check_violation then
        null;
      end;
    end if;
  end loop;
  for year in select substr(c.relname, 10)::int
              from pg_inherits i
              join pg_class c on c.oid = i.inhrelid
              where i.inhparent = 'dunning.decision'::regclass and c.relname ~ '^decision_[0-9]{4}$'
                and substr(c.relname, 10)::int < first
              order by 1 loop
    execute format('drop table dunning.decision_%s', year);
    changed := changed || ('-' || year);
  end loop;
  return changed;
end $$;
revoke all on function app.turn_decision_years(int, int, int) from public;
grant execute on function app.turn_decision_years(int, int, int) to puntual_dispatcher;
