-- local · the letter box for questions and the tables that answer them; all live and die with the transaction.
-- in_question: unknown subdivision and zone are empty texts, other unknowns the word unknown; traits in order, joined by blanks.
create temporary table in_question (
  question_id uuid not null,
  debtor_id uuid not null,
  debt_id uuid,
  channel text not null,
  country text not null,
  subdivision text not null default '',
  zone text not null default '',
  collector text not null default 'unknown',
  debtor_class text not null default 'unknown',
  recipient text not null default 'unknown',
  stage text not null default 'unknown',
  traits text not null default '',
  address_hash text,
  authorised boolean not null default false,
  at timestamptz not null,
  profile int
) on commit drop;
create temporary table rule_profile (
  profile int not null, place int not null,
  channel text not null, country text not null, subdivision text not null, zone text not null, collector text not null,
  debtor_class text not null, recipient text not null, stage text not null, traits text not null,
  authorised boolean not null, binds_from timestamptz not null, binds_until timestamptz not null,
  barred text not null, human text not null, evaluated text not null
) on commit drop;
create temporary table rule_open (
  profile int not null, opens timestamptz not null, shuts timestamptz not null
) on commit drop;
create temporary table rule_shut (
  profile int not null, rules text not null, begins timestamptz not null, ends timestamptz not null
) on commit drop;
create temporary table rule_limit (
  profile int not null, limit_id text not null, human boolean not null, nth int not null, channels text[] not null,
  scope text not null, release text not null, span interval not null, event text not null, back interval not null
) on commit drop;
create temporary table rule_day (
  place int not null, begins timestamptz not null, ends timestamptz not null,
  next_day timestamptz not null, next_week timestamptz not null,
  primary key (place, begins)
) on commit drop;
create temporary table rule_answer (
  question_id uuid not null, verdict text not null, until_at timestamptz, against text[] not null,
  reason text not null, profile int not null,
  primary key (question_id)
) on commit drop
