-- local · where questions are kept that other rules are to be asked, too; lives and dies with the transaction. With what
-- was answered before, once it was.
create temporary table if not exists rule_overheard (
  question_id uuid not null, debtor_id uuid not null, debt_id uuid, channel text not null, country text not null,
  subdivision text not null, zone text not null, collector text not null, debtor_class text not null,
  recipient text not null, stage text not null, traits text not null, address_hash text, occasion uuid,
  authorised boolean not null, asked text not null, at timestamptz not null, latest timestamptz,
  before_verdict text, before_at timestamptz, before_against text[],
  primary key (question_id)
) on commit drop
