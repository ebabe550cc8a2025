-- local · the letter box for lists of who may be written to; lives and dies with the loading transaction.
create temporary table in_consent (
  debtor_id uuid not null,
  channel text not null,
  granted boolean not null,
  said_on date,
  evidence text not null
) on commit drop
