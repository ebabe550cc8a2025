-- Why: a machine calls where a company switched that on; what was pressed in a call, and the link that was asked for in it.
-- Locks: new tables, and a view. Size: one row of about 100 bytes a call.

-- An automated call that somebody, or something, answered. Nothing is said of the matter before confirmed_at.
create table messaging.spoken_call (
  tenant_id uuid not null,
  message_id uuid not null,
  provider_id text not null,
  answered_at timestamptz not null,
  machine boolean not null,
  confirmed_at timestamptz,
  primary key (tenant_id, message_id)
);
select app.shard('messaging.spoken_call');
grant select, insert, update on messaging.spoken_call to puntual_app;

-- The text message with the link that somebody asked for in a call.
create table messaging.call_link (
  tenant_id uuid not null,
  message_id uuid not null,
  call_id uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, message_id)
);
select app.shard('messaging.call_link');
grant select, insert on messaging.call_link to puntual_app;

-- Calls by a machine are connected only where they were switched on.
create or replace view messaging.v_connected with (security_invoker = true) as
select t.tenant_id, 'email' as channel from tenants.v_tenant t
union all
select a.tenant_id, a.channel from messaging.account a where a.channel not in ('whatsapp', 'voice')
union all
select a.tenant_id, a.channel
from messaging.account a
left join messaging.whatsapp_standing s on s.tenant_id = a.tenant_id
where a.channel = 'whatsapp' and coalesce(s.stopped, '') = ''
  and exists (
    select from messaging.whatsapp_text x
    where x.tenant_id = a.tenant_id and x.state = 'approved' and x.category = 'utility')
union all
select a.tenant_id, a.channel
from messaging.account a
join messaging.voice_setting v on v.tenant_id = a.tenant_id and v.automatic
where a.channel = 'voice';
