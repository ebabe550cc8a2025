-- Why: what a debtor objects to earns nothing while nobody has answered: neither interest nor a fee.
-- Locks: worklist.hold, while an index over its objections is built; two views are replaced.

create index hold_objection on worklist.hold (tenant_id, debtor_id) where reason = 'dispute' and channel is null;

-- Whether interest on what was objected to in vain counts for the days of the objection, too. No row: it does not.
create table surcharges.objecting (
  tenant_id uuid not null,
  retroactive boolean not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select app.shard('surcharges.objecting');
grant select, insert, update on surcharges.objecting to puntual_app;

-- Objections by debt, of which nothing grows from from_on up to and with to_on (null: until it is answered). paused is what of the
-- debt; more than anybody owes where it is all of it. unowed is what bears no fee now: what is open, and what was granted.
create view surcharges.v_objection with (security_invoker = true) as
select q.tenant_id, r.receivable_id, q.hold_id, q.from_on, (q.lifted_at at time zone t.zone)::date as to_on,
       coalesce(q.amount, 1000000000000000) as paused,
       case when q.lifted_at is null then coalesce(q.amount, 1000000000000000)
            when q.outcome = 'granted' then coalesce(q.granted, 0)
            when q.outcome = 'credited' then coalesce(q.amount, 0) else 0 end as unowed,
       not (q.lifted_at is not null and q.outcome in ('', 'rejected') and coalesce(o.retroactive, false)) as pauses
from worklist.v_dispute q
join receivables.v_receivable r
  on r.tenant_id = q.tenant_id and r.debtor_id = q.debtor_id and coalesce(q.receivable_id, r.receivable_id) = r.receivable_id
join tenants.v_tenant t on t.tenant_id = q.tenant_id
left join surcharges.objecting o on o.tenant_id = q.tenant_id;
grant select on surcharges.v_objection to puntual_app;

-- What of a debt bears no fee now.
create view surcharges.v_unowed with (security_invoker = true) as
select q.tenant_id, q.receivable_id, sum(q.unowed) as amount
from surcharges.v_objection q
where q.unowed > 0
group by q.tenant_id, q.receivable_id;
grant select on surcharges.v_unowed to puntual_app;

-- As v_standing, without what is objected to: no more than nothing where that is all.
create view surcharges.v_charged with (security_invoker = true) as
select m.tenant_id, m.receivable_id, m.effective_on as after_on,
       sum(m.amount) over (partition by m.tenant_id, m.receivable_id order by m.effective_on) as balance,
       lead(m.effective_on) over (partition by m.tenant_id, m.receivable_id order by m.effective_on) as to_on
from (
  select e.tenant_id, e.receivable_id, e.effective_on, sum(e.amount) as amount
  from (
    select v.tenant_id, v.receivable_id, v.effective_on, v.amount
    from receivables.v_entry v
    union all
    select q.tenant_id, q.receivable_id, q.from_on - 1, -q.paused
    from surcharges.v_objection q
    where q.pauses
    union all
    select q.tenant_id, q.receivable_id, q.to_on, q.paused
    from surcharges.v_objection q
    where q.pauses and q.to_on is not null
  ) e
  group by e.tenant_id, e.receivable_id, e.effective_on
) m;
grant select on surcharges.v_charged to puntual_app;

-- As before, of what nobody objects to. Whether somebody was late at all is still told by everything that stood.
create or replace view surcharges.v_stretch with (security_invoker = true) as
select s.tenant_id, s.receivable_id, r.debtor_id, r.currency, r.due_on, s.balance, t.terms_no, t.charging, t.basis,
       least(coalesce(y.yearly, x.rate * case x.per when 'month' then 12 else 1 end, t.yearly), l.yearly, c.yearly) as yearly,
       greatest(s.after_on, r.due_on + case when t.grace_free then t.grace_days else 0 end, t.from_on - 1, c.from_on - 1,
                y.from_on - 1) as after_on,
       least(s.to_on, t.until_on - 1, c.until_on, y.until_on) as to_on,
       r.due_on + t.grace_days as counts_after
from surcharges.v_charged s
join receivables.v_receivable r on r.tenant_id = s.tenant_id and r.receivable_id = s.receivable_id and r.charge_of is null
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.statute z
  on z.statute_id = x.statute and coalesce(d.country, h.country) = any(z.countries) and d.standing = any(z.classes)
left join surcharges.statute_rate y on y.statute_id = z.statute_id
left join surcharges.law l on l.country = coalesce(d.country, h.country)
left join surcharges.v_published c on c.tenant_id = r.tenant_id and c.country = l.country and l.tables
left join surcharges.v_standing g
  on g.tenant_id = r.tenant_id and g.receivable_id = r.receivable_id and g.after_on <= r.due_on + t.grace_days
  and (g.to_on is null or g.to_on > r.due_on + t.grace_days)
where s.balance > 0
  and (x.exception_id is null or x.rate is not null or y.statute_id is not null)
  and (l.country is null or not l.tables or c.country is not null)
  -- Who paid all of it within the grace was never late.
  and (t.grace_free or t.grace_days = 0 or g.balance > 0)
  and greatest(s.after_on, r.due_on + case when t.grace_free then t.grace_days else 0 end, t.from_on - 1, c.from_on - 1,
               y.from_on - 1)
      < coalesce(least(s.to_on, t.until_on - 1, c.until_on, y.until_on), 'infinity'::date);

-- As before; a percentage is of what nobody objects to and nobody was right about.
create or replace view surcharges.v_fee with (security_invoker = true) as
select r.tenant_id, r.receivable_id, t.terms_no, t.from_on, t.until_on, t.charging,
       case when x.statute is null then t.fee_per else 'debt' end as fee_per,
       g.fee_after,
       case when x.statute is null then
         surcharges.coins(
           least(case when t.currency = r.currency then t.fee else 0 end + (s.balance - coalesce(w.amount, 0)) * t.fee_percent / 100,
                 (s.balance - coalesce(w.amount, 0)) * l.fee_percent / 100), r.currency)
       else b.fee end as fee,
       x.statute is not null as fixed
from receivables.v_receivable r
join receivables.v_debtor d on d.tenant_id = r.tenant_id and d.debtor_id = r.debtor_id
join tenants.v_tenant h on h.tenant_id = r.tenant_id
join surcharges.v_terms t on t.tenant_id = r.tenant_id and t.charging <> 'none'
left join surcharges.exception x on x.tenant_id = r.tenant_id and x.debtor_id = r.debtor_id and x.ended_at is null
left join surcharges.law l on l.country = coalesce(d.country, h.country)
left join surcharges.statute z
  on z.statute_id = x.statute and coalesce(d.country, h.country) = any(z.countries) and d.standing = any(z.classes)
left join lateral (
  select f.fee
  from surcharges.statute_fee f
  where f.statute_id = z.statute_id and f.currency = r.currency and f.from_amount <= r.amount
  order by f.from_amount desc
  limit 1
) b on true
cross join lateral (select r.due_on + greatest(t.grace_days, coalesce(l.fee_after_days, 0)) as fee_after) g
join surcharges.v_standing s
  on s.tenant_id = r.tenant_id and s.receivable_id = r.receivable_id and s.after_on <= g.fee_after
  and (s.to_on is null or s.to_on > g.fee_after)
left join surcharges.v_unowed w on w.tenant_id = r.tenant_id and w.receivable_id = r.receivable_id
where r.charge_of is null and (x.exception_id is null or x.rate is not null or b.fee is not null) and s.balance > coalesce(w.amount, 0)
  and g.fee_after >= t.first_charged_on;
