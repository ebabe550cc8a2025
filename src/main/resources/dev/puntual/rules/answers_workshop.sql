-- local · what many questions are answered with; lives and dies with the transaction.
create temporary table if not exists rule_open (
  profile int not null, opens timestamptz not null, shuts timestamptz not null
) on commit drop;
create temporary table if not exists rule_shut (
  profile int not null, rules text not null, begins timestamptz not null, ends timestamptz not null
) on commit drop;
create temporary table if not exists rule_limit (
  profile int not null, limit_id text not null, human boolean not null, nth int not null, channels text[] not null,
  scope text not null, release text not null, span interval not null, event text not null,
  occasions boolean not null, back interval not null
) on commit drop;
create temporary table if not exists rule_day (
  place int not null, on_day date not null, begins timestamptz not null, ends timestamptz not null,
  next_day timestamptz not null, next_week timestamptz not null,
  primary key (place, begins)
) on commit drop
