-- Why: campaigns: messages that people send to many at once, on a day of their own or again and again, such as a
-- statement of account each month.
-- Locks: new tables only. Size: a contact of a campaign is about 160 bytes with its keys.

create table dunning.campaign (
  tenant_id uuid not null,
  campaign_id uuid not null,
  name text not null,
  -- A notice says the same to everybody; a statement lists what its reader owes.
  kind text not null check (kind in ('notice', 'statement')),
  audience text not null check (audience in ('everyone', 'segment', 'book')),
  audience_id uuid,
  -- anchor: weekday (1 Monday) or day of the month.
  recurs text not null check (recurs in ('once', 'day', 'week', 'month')),
  anchor smallint not null default 0,
  starts_on date not null,
  until_on date,
  hour time not null,
  state text not null check (state in ('draft', 'scheduled', 'running', 'ended', 'cancelled')),
  made_at timestamptz not null,
  made_by uuid not null,
  scheduled_at timestamptz,
  scheduled_by uuid,
  ended_at timestamptz,
  primary key (tenant_id, campaign_id),
  check ((audience = 'everyone') = (audience_id is null))
);
select app.shard('dunning.campaign');
create index campaign_newest on dunning.campaign (tenant_id, made_at, campaign_id);
grant select, insert, update, delete on dunning.campaign to puntual_app;

-- Its words; they change only while it is a draft. An empty text is one that nobody wrote.
create table dunning.campaign_text (
  tenant_id uuid not null,
  campaign_id uuid not null,
  language char(2) not null,
  subject text not null,
  body text not null,
  primary key (tenant_id, campaign_id, language)
);
select app.shard('dunning.campaign_text');
alter table dunning.campaign_text add constraint text_of_campaign
  foreign key (tenant_id, campaign_id) references dunning.campaign;
grant select, insert, update, delete on dunning.campaign_text to puntual_app;

-- When somebody should look at a campaign next. Holds no personal data.
create table dunning.campaign_clock (
  tenant_id uuid not null,
  campaign_id uuid not null,
  due_at timestamptz not null,
  primary key (tenant_id, campaign_id)
) with (fillfactor = 70);
select app.shard('dunning.campaign_clock');
select app.open_to_dispatcher('dunning.campaign_clock');
grant select, insert, update, delete on dunning.campaign_clock to puntual_app;

-- One day on which a campaign spoke, or did not and why. Its key makes a second beginning nothing.
create table dunning.campaign_run (
  tenant_id uuid not null,
  campaign_id uuid not null,
  run_on date not null,
  started_at timestamptz not null,
  -- Empty when it spoke: missed, audience_gone, audience_broken, nobody.
  reason text not null default '',
  primary key (tenant_id, campaign_id, run_on)
);
select app.shard('dunning.campaign_run');
alter table dunning.campaign_run add constraint run_of_campaign
  foreign key (tenant_id, campaign_id) references dunning.campaign;
grant select, insert, update on dunning.campaign_run to puntual_app;

-- Whom a run meant: a message was asked for, or a reason why not. Currency is empty where nothing owed is spoken of.
create table dunning.campaign_contact (
  tenant_id uuid not null,
  campaign_id uuid not null,
  run_on date not null,
  debtor_id uuid not null,
  currency text not null,
  message_id uuid,
  reason text not null default '',
  primary key (tenant_id, campaign_id, run_on, debtor_id, currency)
);
select app.shard('dunning.campaign_contact');
alter table dunning.campaign_contact add constraint contact_of_run
  foreign key (tenant_id, campaign_id, run_on) references dunning.campaign_run;
create unique index campaign_message on dunning.campaign_contact (tenant_id, message_id) where message_id is not null;
grant select, insert on dunning.campaign_contact to puntual_app;

create view dunning.v_campaign with (security_invoker = true) as
select tenant_id, campaign_id, name, kind, state from dunning.campaign;
grant select on dunning.v_campaign to puntual_app;

create view dunning.v_campaign_contact with (security_invoker = true) as
select tenant_id, campaign_id, run_on, debtor_id, currency, message_id, reason from dunning.campaign_contact;
grant select on dunning.v_campaign_contact to puntual_app;
