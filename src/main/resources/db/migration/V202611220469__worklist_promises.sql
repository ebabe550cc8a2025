-- Why: a promise is of an amount by a day, and is kept when what came in since comes near enough soon enough.
-- Locks: worklist.hold, for the instant in which a check is changed and while an index over its few promises that run is built.

create table worklist.promise_terms (
  tenant_id uuid not null,
  -- After the promised day, in days of the calendar, for money that is under way.
  days smallint not null check (days between 0 and 15),
  -- Of the amount, that may be missing.
  percent smallint not null check (percent between 0 and 50),
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('worklist.promise_terms');
grant select, insert, update on worklist.promise_terms to puntual_app;

-- What a promise is about, in each currency. Its silence runs to the last of the days that the company waits.
create table worklist.promise (
  tenant_id uuid not null,
  hold_id uuid not null,
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount > 0),
  -- From which on it counts as kept.
  enough numeric(19, 4) not null check (enough > 0 and enough <= amount),
  promised_on date not null,
  -- What was due by then, or the one that was named: once all of it is settled, nothing is left to keep.
  debts uuid[] not null,
  primary key (tenant_id, hold_id, currency)
);
select app.shard('worklist.promise');
grant select, insert on worklist.promise to puntual_app;

alter table worklist.hold drop constraint hold_outcome_check;
alter table worklist.hold add constraint hold_outcome_check check (outcome in ('', 'granted', 'rejected', 'credited', 'kept'));
create index hold_promise on worklist.hold (tenant_id, until_on, hold_id)
  where reason = 'promise' and channel is null and lifted_at is null;

-- Promises with what came in since, once for each currency. One without an amount (of before there were any) speaks of all that
-- was due by its day. A payment that was taken back counts no more. Ask for few or for a company's: each is reckoned anew.
create view worklist.v_promise with (security_invoker = true) as
select h.tenant_id, h.hold_id, h.debtor_id, h.receivable_id, p.currency, p.amount, p.enough,
       coalesce(p.promised_on, h.until_on) as promised_on, h.until_on as last_on, h.from_on, h.placed_at, h.placed_by, h.note,
       h.lifted_at, h.outcome, m.paid,
       coalesce(m.paid >= p.enough, false) or coalesce(m.settled, p.hold_id is null) as kept
from (
  select h.tenant_id, h.hold_id, p.currency,
         coalesce(sum(-e.amount) filter (where e.kind = 'payment' or y.entry_id is not null), 0) as paid,
         bool_and(r.settled_on is not null and r.settled_on <= h.until_on)
           filter (where case when p.hold_id is null then r.due_on <= h.until_on else r.receivable_id = any(p.debts) end) as settled
  from worklist.hold h
  left join worklist.promise p on p.tenant_id = h.tenant_id and p.hold_id = h.hold_id
  left join receivables.v_receivable r
    on r.tenant_id = h.tenant_id and r.debtor_id = h.debtor_id and coalesce(h.receivable_id, r.receivable_id) = r.receivable_id
    and coalesce(p.currency, r.currency) = r.currency
  left join receivables.v_entry e
    on e.tenant_id = h.tenant_id and e.receivable_id = r.receivable_id and e.recorded_at >= h.placed_at
    and (e.kind = 'reversal' or e.kind = 'payment' and e.effective_on between h.from_on and h.until_on)
  left join receivables.v_entry y
    on y.tenant_id = h.tenant_id and y.receivable_id = e.receivable_id and e.kind = 'reversal' and y.kind = 'payment'
    and y.origin = e.origin and y.recorded_at >= h.placed_at and y.effective_on between h.from_on and h.until_on
  where h.reason = 'promise' and h.channel is null and h.until_on is not null
  group by h.tenant_id, h.hold_id, p.currency
) m
join worklist.hold h on h.tenant_id = m.tenant_id and h.hold_id = m.hold_id
left join worklist.promise p on p.tenant_id = m.tenant_id and p.hold_id = m.hold_id and p.currency = m.currency;
grant select on worklist.v_promise to puntual_app;
