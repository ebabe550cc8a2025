-- Why: WhatsApp carries texts that Meta approved, people may be answered freely for a day, and Meta limits and stops accounts.
-- Locks: new tables only.

-- What Meta thinks of the company's number, and whether anything may leave by it. Every claim locks this row.
create table messaging.whatsapp_standing (
  tenant_id uuid not null primary key,
  -- Why nothing leaves; empty while it does.
  stopped text not null default '' check (stopped in ('', 'person', 'quality', 'locked', 'restricted')),
  stopped_at timestamptz,
  stopped_by uuid,
  quality text not null default '' check (quality in ('', 'green', 'yellow', 'red')),
  -- Different people outside their day, within 24 hours, for all numbers of the business; below zero as many as one likes.
  tier int not null default 250,
  told_at timestamptz,
  -- How Meta wrote that an agency may collect by WhatsApp; empty where nobody recorded it.
  approval text not null default ''
);
select app.shard('messaging.whatsapp_standing');
grant select, insert, update on messaging.whatsapp_standing to puntual_app;

-- Texts as Meta knows them. What was given in keeps its words; other words are a text of another name.
create table messaging.whatsapp_text (
  tenant_id uuid not null,
  name text not null,
  language text not null,
  -- In which tone of the steps it speaks.
  stage text not null,
  category text not null default 'utility' check (category in ('utility', 'marketing', 'authentication')),
  state text not null default 'draft'
    check (state in ('draft', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'flagged')),
  reason text not null default '',
  quality text not null default '',
  body text not null,
  -- The address of its link button without what each message adds; empty until it is given in.
  link_base text not null default '',
  written_by uuid,
  written_at timestamptz not null,
  told_at timestamptz,
  primary key (tenant_id, name, language)
);
select app.shard('messaging.whatsapp_text');
grant select, insert, update, delete on messaging.whatsapp_text to puntual_app;

-- Each person that one of our numbers spoke to, by a number that is the same in all its forms, or by what stands for them
-- where they show none.
create table messaging.whatsapp_person (
  tenant_id uuid not null,
  number_id text not null,
  person text not null,
  -- As Meta writes the number; not always as we do.
  wa_id text not null default '',
  bsuid text not null default '',
  -- When they last wrote: for 24 hours they may be answered freely.
  heard_at timestamptz,
  -- When they were last written to outside of those.
  reached_at timestamptz,
  primary key (tenant_id, number_id, person)
);
select app.shard('messaging.whatsapp_person');
create index whatsapp_person_reached on messaging.whatsapp_person (tenant_id, number_id, reached_at) where reached_at is not null;
create index whatsapp_person_bsuid on messaging.whatsapp_person (tenant_id, number_id, bsuid) where bsuid <> '';
grant select, insert, update, delete on messaging.whatsapp_person to puntual_app;
