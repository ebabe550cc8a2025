-- Why: the roles and the words every later migration uses: shard, reference, lookup, open_to_dispatcher, years.
-- Locks: none that anybody waits for. A million rows: nothing to do.

do $$
begin
  if not exists (select from pg_roles where rolname = 'puntual_app') then
    create role puntual_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'puntual_dispatcher') then
    create role puntual_dispatcher nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'puntual_keeper') then
    create role puntual_keeper nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'puntual_sandbox') then
    create role puntual_sandbox nologin;
  end if;
  execute format('grant puntual_app, puntual_dispatcher to %I', current_user);
  -- Not inherited: the owner reads all companies only where it says so, for a backup.
  execute format('grant puntual_keeper to %I with inherit false, set true', current_user);
  -- Nor that one, which fills and empties sandboxes.
  execute format('grant puntual_sandbox to %I with inherit false, set true', current_user);
  execute format('grant temporary on database %I to puntual_app, puntual_sandbox', current_database());
end $$;

grant usage on schema app to puntual_app, puntual_dispatcher, puntual_sandbox;

-- The id of a sandbox says so itself: version 8, whose meaning RFC 9562 leaves to us.
create function app.is_sandbox(tenant uuid) returns boolean language sql immutable parallel safe
return substr(tenant::text, 15, 1) = '8';

-- A backup reads every row of every table, and writes none.
create function app.keep(t regclass) returns void language plpgsql as $$
begin
  execute format('grant usage on schema %I to puntual_keeper', (
    select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = t));
  execute format('grant select on %s to puntual_keeper', t);
end $$;

-- A tenant table: distributed by tenant where the cluster is Citus, an ordinary table elsewhere.
create function app.shard(t regclass) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    if t = 'tenants.tenant'::regclass then
      execute format('select create_distributed_table(%L, ''tenant_id'', colocate_with => ''none'', shard_count => 32)', t::text);
    else
      execute format('select create_distributed_table(%L, ''tenant_id'', colocate_with => ''tenants.tenant'')', t::text);
    end if;
  end if;
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  -- What is written is checked row by row: there the tenant is asked for once a statement, by a subquery. What is read
  -- must compare with the bare setting, which folds into the key.
  execute format(
    'create policy of_its_tenant on %s using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)'
    ' with check (tenant_id = (select nullif(current_setting(''app.tenant'', true), '''')::uuid))', t);
  execute format('create policy for_the_keeper on %s for select to puntual_keeper using (true)', t);
  perform app.keep(t);
  -- Whoever fills and empties sandboxes sees and writes their rows alone, whatever tenant it says it is.
  execute format('create policy sandboxes_alone on %s as restrictive to puntual_sandbox using (app.is_sandbox(tenant_id))', t);
  execute format('grant usage on schema %I to puntual_sandbox', (
    select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = t));
  execute format('grant select, insert, delete on %s to puntual_sandbox', t);
  execute format('comment on table %s is %L', t,
    'tenant: ' || coalesce(obj_description(t, 'pg_class'), ''));
end $$;

-- A small table for everybody, written by migrations or rarely.
create function app.reference(t regclass) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', t::text);
  end if;
  execute format('grant select on %s to puntual_app, puntual_dispatcher', t);
  perform app.keep(t);
  execute format('comment on table %s is %L', t,
    'reference: ' || coalesce(obj_description(t, 'pg_class'), ''));
end $$;

-- A lookup that comes before the tenant is known: only the dispatcher role reads it.
create function app.lookup(t regclass, key_column text) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L, colocate_with => ''none'')', t::text, key_column);
  end if;
  execute format('grant select, insert, update, delete on %s to puntual_dispatcher', t);
  perform app.keep(t);
  execute format('comment on table %s is %L', t,
    'lookup: ' || coalesce(obj_description(t, 'pg_class'), ''));
end $$;

-- The dispatcher may read all tenants of this table; give it only tables without personal data.
create function app.open_to_dispatcher(t regclass) returns void language plpgsql as $$
begin
  execute format('grant select on %s to puntual_dispatcher', t);
  execute format('create policy for_the_dispatcher on %s for select to puntual_dispatcher using (true)', t);
end $$;

-- The parts of a history table that is partitioned by a day: one a year, and one for every other day. Parts are
-- reached through their parent alone, so they are fenced without a way in.
create function app.years(t regclass, first int, last int) returns void language plpgsql as $$
declare
  part text;
begin
  for year in first .. last + 1 loop
    part := t::text || case when year > last then '_other' else '_' || year end;
    execute format('create table %s partition of %s %s', part, t, case
      when year > last then 'default'
      else format('for values from (%L) to (%L)', make_date(year, 1, 1), make_date(year + 1, 1, 1)) end);
    execute format('alter table %s enable row level security', part);
    execute format('alter table %s force row level security', part);
    execute format('comment on table %s is %L', part, 'tenant: part');
  end loop;
end $$;
