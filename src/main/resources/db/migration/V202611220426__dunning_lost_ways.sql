-- Why: a message that its provider refused, or took and could not deliver, gives way to the next way of its step on the same
-- day. What was lost is kept, because the way that failed is passed over for that step; what is still to be looked at wakes
-- whoever looks. And a text that Meta paused is known before a plan goes by it.
-- Locks: new tables and a view only.

create table dunning.lost_way (
  tenant_id uuid not null,
  message_id uuid not null,
  debtor_id uuid not null,
  currency char(3) not null,
  channel text not null,
  ladder_no smallint not null,
  step_no smallint not null,
  lost_at timestamptz not null,
  primary key (tenant_id, message_id)
);
select app.shard('dunning.lost_way');
create index lost_way_debtor on dunning.lost_way (tenant_id, debtor_id, lost_at);
grant select, insert on dunning.lost_way to puntual_app;

-- No personal data: ids, and when to look.
create table dunning.way_wake (
  tenant_id uuid not null,
  message_id uuid not null,
  due_at timestamptz not null,
  primary key (tenant_id, message_id)
);
select app.shard('dunning.way_wake');
select app.open_to_dispatcher('dunning.way_wake');
grant select, insert, delete on dunning.way_wake to puntual_app;

-- In which tones and languages a channel of approved words may speak now; the other channels ask nobody.
create view messaging.v_approved with (security_invoker = true) as
select distinct x.tenant_id, 'whatsapp' as channel, x.stage, x.language
from messaging.whatsapp_text x
where x.state = 'approved' and x.category = 'utility';
grant select on messaging.v_approved to puntual_app;
