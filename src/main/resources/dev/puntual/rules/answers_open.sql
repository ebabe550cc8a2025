-- local · the letter box for questions, and the answers; what lies in them dies with the transaction, in which
-- the box may be opened more than once. The tables stay with the connection: to make them costs more than a few answers.
-- They have no index: emptying one would have every statement about its table planned anew. Each question is asked once and answered once.
-- Whoever else works on this connection uses them, too.
-- in_question: unknown subdivision and zone are empty texts, other unknowns the word unknown; traits in order, joined by blanks.
-- latest: a contact may wait for its slot before this instant; absent when it may not wait. turn: the place among the
-- questions about one debtor that want a slot, by precedence. asked: hours the debtor asked for, as AskedHours writes them. due_on: of the oldest debt it is about, where that is known.
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
  occasion uuid,
  due_on date,
  authorised boolean not null default false,
  asked text not null default '',
  at timestamptz not null,
  latest timestamptz,
  precedence int not null default 1,
  turn int not null default 1,
  profile int
) on commit delete rows;
create temporary table rule_profile (
  profile int not null, place int,
  channel text, country text, subdivision text, zone text, collector text, debtor_class text, recipient text, stage text,
  traits text, authorised boolean, asked text, binds_from timestamptz, binds_until timestamptz,
  barred text, human text, evaluated text, question text not null
) on commit delete rows;
create temporary table rule_answer (
  question_id uuid not null, verdict text not null, until_at timestamptz, against text[] not null,
  reason text not null, profile int not null, slot_at timestamptz, rules text not null
) on commit delete rows;
grant all on pg_temp.in_question, pg_temp.rule_profile, pg_temp.rule_answer to public
