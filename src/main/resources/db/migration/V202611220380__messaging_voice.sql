-- Why: a person of the company has the provider call them and then whoever they are to speak with; and a telephone of one's own
-- to be called at. A ring that nobody answers is told as it was.
-- Locks: new tables only. Size: one row of about 300 bytes a call.

-- Where a person of the company takes calls.
create table messaging.extension (
  tenant_id uuid not null,
  person_id uuid not null,
  phone text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, person_id)
);
select app.shard('messaging.extension');
grant select, insert, update, delete on messaging.extension to puntual_app;

-- A call of two legs, written before the provider hears of it: asked; unknown when its answer was lost; refused when it surely
-- was not made; ringing at the person of the company; dialled from just before the other telephone rings; ended, with how.
create table messaging.bridge (
  tenant_id uuid not null,
  bridge_id uuid not null,
  about uuid not null,
  person_id uuid not null,
  number text not null,
  state text not null check (state in ('asked', 'unknown', 'refused', 'ringing', 'dialled', 'ended')),
  how text not null default '' check (how in ('', 'not_here', 'answered', 'no_answer', 'busy', 'failed', 'closed')),
  seconds int not null default 0,
  provider_id text not null default '',
  detail text not null default '',
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, bridge_id)
);
select app.shard('messaging.bridge');
-- Of what is not over there is one, whoever asks and however often.
create unique index bridge_open on messaging.bridge (tenant_id, about) where state in ('asked', 'unknown', 'ringing', 'dialled');
create index bridge_about on messaging.bridge (tenant_id, about, asked_at);
grant select, insert, update on messaging.bridge to puntual_app;

-- Whether calls can be made by a provider at all, and who can be called first; no number.
create view messaging.v_dialling with (security_invoker = true) as
select tenant_id from messaging.account where channel = 'voice';
grant select on messaging.v_dialling to puntual_app;

create view messaging.v_extension with (security_invoker = true) as
select tenant_id, person_id from messaging.extension;
grant select on messaging.v_extension to puntual_app;

create view messaging.v_bridge with (security_invoker = true) as
select tenant_id, bridge_id, about, person_id, state, how, seconds, asked_at, ended_at
from messaging.bridge;
grant select on messaging.v_bridge to puntual_app;

-- How a company's machine calls, where it does: off until somebody switches it on.
create table messaging.voice_setting (
  tenant_id uuid not null,
  automatic boolean not null,
  -- Who is put through to a person; empty where nobody is.
  person_phone text not null default '',
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (tenant_id)
);
select app.shard('messaging.voice_setting');
grant select, insert, update on messaging.voice_setting to puntual_app;
