-- Why: a company has texts of its own beside those of the tones, by name, and a step may ask for one of them.
-- Locks: a new table only.

-- Their words are versions in messaging.template, whose stage is then the letter t and this number; in a language
-- without words of their own the text of their tone speaks.
create table messaging.named_text (
  tenant_id uuid not null,
  text_no int not null check (text_no > 0),
  name text not null check (name <> ''),
  stage text not null,
  -- Which ready-made text it began as; empty for one that a person began.
  origin text not null default '',
  made_at timestamptz not null,
  dropped_at timestamptz,
  primary key (tenant_id, text_no)
);
select app.shard('messaging.named_text');
create unique index named_text_name on messaging.named_text (tenant_id, lower(name)) where dropped_at is null;
grant select, insert, update on messaging.named_text to puntual_app;
