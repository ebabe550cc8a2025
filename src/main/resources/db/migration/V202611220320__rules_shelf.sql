-- Why: every decision names the law, the calendars and the segments it was made by, in its plan and not in its row; and
-- what a contact was before it moved is kept, so that a verdict about its neighbour can be reached again.
-- Locks: short ones on rules.book, rules.contact and dunning.plan. Size: some 70 bytes a plan; 60 a contact that moved.

-- Everything that came with one version of the program: its packs, and the calendars and zones beside them (of
-- rules.edition all). Never changed.
create table rules.shelf (
  shelf_id text not null,
  editions text[] not null,
  first_seen timestamptz not null,
  primary key (shelf_id)
);
select app.reference('rules.shelf');
grant insert on rules.shelf to puntual_dispatcher;

create view rules.v_shelf with (security_invoker = true) as
select s.shelf_id, e.pack_id, e.version, e.fingerprint
from rules.shelf s
join rules.edition e on e.fingerprint = any(s.editions);
grant select on rules.v_shelf to puntual_app;

-- What it was before each of its moves, the oldest first, four instants each: until when it was that; its slot; when it
-- had asked for it; and when it had left, if it had.
alter table rules.contact add column was timestamptz[] not null default '{}';

-- law is of rules.shelf; segments says the version of each segment that was asked, by its id.
alter table dunning.plan add column law text not null default '', add column segments jsonb not null default '{}';

create or replace view dunning.v_plan with (security_invoker = true) as
select tenant_id, plan_id, plan_no, decided_on, cause, state, entry_step, made_at, approved_at, approved_by, law,
       segments
from dunning.plan;
