-- local · where a planner reads what could be said on a day; lives and dies with the transaction.
-- may: whether a lawful instant lies within the day. first_day: of the first one, in the debtor's calendar; absent beyond
-- fifteen days. human: why a person must decide, else empty.
create temporary table if not exists outlook (
  question_id uuid not null,
  may boolean not null,
  first_day date,
  against text[] not null,
  human text not null,
  primary key (question_id)
) on commit drop
