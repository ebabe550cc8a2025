-- Why: a new edition of a pack that loosens waits for a person of each company; until then the edition before it binds
-- that company beside the new one.
-- Locks: new tables only.

-- Which edition of each pack this installation goes by since when.
create table rules.standing (
  pack_id text not null,
  fingerprint text not null,
  since timestamptz not null,
  primary key (pack_id)
);
select app.reference('rules.standing');
grant insert, update, delete on rules.standing to puntual_dispatcher;

-- What came with the program that ran last.
insert into rules.standing (pack_id, fingerprint, since)
select distinct on (e.pack_id) e.pack_id, e.fingerprint, e.first_seen
from rules.edition e
where e.pack_id <> 'PLACES'
  and e.fingerprint = any(array(
    select unnest(s.editions) from rules.shelf s where s.first_seen = (select max(n.first_seen) from rules.shelf n)))
order by e.pack_id, e.first_seen desc;

-- Editions that another one, or none, took the place of, and when that last happened.
create table rules.replaced (
  fingerprint text not null,
  pack_id text not null,
  replaced_at timestamptz not null,
  primary key (fingerprint)
);
select app.reference('rules.replaced');
grant insert, update on rules.replaced to puntual_dispatcher;

-- A company's yes to being without an edition that was stricter than what came after it.
create table rules.agreed (
  tenant_id uuid not null,
  fingerprint text not null,
  agreed_at timestamptz not null,
  agreed_by uuid not null,
  primary key (tenant_id, fingerprint)
);
select app.shard('rules.agreed');
grant select, insert, update on rules.agreed to puntual_app;

create view rules.v_edition with (security_invoker = true) as
select fingerprint, pack_id, version from rules.edition;
grant select on rules.v_edition to puntual_app;
