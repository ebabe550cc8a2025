-- Why: mails are signed in the name of the company's domain where no server on the way does it, letters wear the company's
-- colour and may bring a statement of account, and whether they were seen is counted only where a company asks for it.
-- Locks: new tables only.

-- With which mails are signed (DKIM). The private half rests sealed; the public one stands in the DNS.
create table messaging.dkim_key (
  tenant_id uuid not null,
  selector text not null,
  domain text not null,
  private_sealed bytea not null,
  public_half bytea not null,
  state text not null check (state in ('made', 'signing', 'leaving')),
  since timestamptz not null,
  primary key (tenant_id, selector)
);
select app.shard('messaging.dkim_key');
grant select, insert, update, delete on messaging.dkim_key to puntual_app;

-- What a company chose for its letters. No row: the looks of the house, nothing enclosed, nothing counted.
create table messaging.letter_habit (
  tenant_id uuid not null,
  colour text not null,
  encloses_from text not null default '' check (encloses_from in ('', 'before', 'due', 'gentle', 'reminder', 'firm', 'final')),
  counts_opens boolean not null,
  counts_clicks boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('messaging.letter_habit');
grant select, insert, update, delete on messaging.letter_habit to puntual_app;

-- When each letter was seen for the first time, and by what: opened, clicked, or machine for what no person did.
create view messaging.v_sighting with (security_invoker = true) as
select e.tenant_id, e.message_id, m.subject_id, e.kind, min(e.received_at) as first_at
from messaging.delivery_event e
join messaging.message m on m.tenant_id = e.tenant_id and m.message_id = e.message_id
where e.provider = 'letter'
group by e.tenant_id, e.message_id, m.subject_id, e.kind;
grant select on messaging.v_sighting to puntual_app;
