-- tenant · what stood for and against writing to a debtor at an instant gone by, from what keeps its dates. Reads
-- worklist.v_hold_history, receivables.v_reach_then, v_debtor, v_receivable and v_entry, tenants.v_holiday. An older debt
-- leads when it was open then, as entries recorded since say, and not on hold.
with stop as (
  select h.receivable_id, h.channel, h.reason
  from worklist.v_hold_history h
  where h.tenant_id = :tenant and h.debtor_id = :debtor and (h.receivable_id is null or h.receivable_id = :debt)
    and h.placed_at <= :then and (h.lifted_at is null or h.lifted_at > :then)
    and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date)
    and (h.amount is null or h.amount >= (
      select r.balance - coalesce(sum(e.amount), 0)
      from receivables.v_receivable r
      left join receivables.v_entry e
        on e.tenant_id = :tenant and e.receivable_id = r.receivable_id and e.recorded_at > :then
      where r.tenant_id = :tenant and r.receivable_id = h.receivable_id
      group by r.balance))
)
select coalesce((select min(s.reason) from stop s where s.channel is null and s.receivable_id is not null),
                (select min(s.reason) from stop s where s.channel is null)) as held,
       array(select distinct s.channel from stop s where s.channel is not null) as excluded,
       array(
         select distinct a.code
         from receivables.v_reach_then a
         where a.tenant_id = :tenant and a.debtor_id = :debtor and a.created_at <= :then
           and (a.retired_at is null or a.retired_at > :then)
           and (a.bad_since is null or a.bad_since > :then)) as roles,
       exists (
         select from receivables.v_debtor d
         join tenants.v_holiday h on h.country = d.country and h.day = :day::date
         where d.tenant_id = :tenant and d.debtor_id = :debtor) as day_off,
       exists (
         select from dunning.planned_contact c
         join dunning.plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
         where c.tenant_id = :tenant and c.contact_on = :day::date and c.debtor_id = :debtor
           and c.currency = :currency and c.act_no = 0 and p.plan_no < :plan::int) as already,
       exists (
         select from receivables.v_receivable r
         join receivables.v_receivable o
           on o.tenant_id = :tenant and o.debtor_id = r.debtor_id and o.currency = r.currency and o.due_on < r.due_on
         where r.tenant_id = :tenant and r.receivable_id = :debt and o.created_at <= :then
           and o.balance > coalesce((
             select sum(e.amount) from receivables.v_entry e
             where e.tenant_id = :tenant and e.receivable_id = o.receivable_id and e.recorded_at > :then), 0)
           and not exists (
             select from worklist.v_hold_history h
             where h.tenant_id = :tenant and h.debtor_id = o.debtor_id and h.channel is null and h.amount is null
               and (h.receivable_id is null or h.receivable_id = o.receivable_id)
               and h.placed_at <= :then and (h.lifted_at is null or h.lifted_at > :then)
               and h.from_on <= :day::date and (h.until_on is null or h.until_on >= :day::date))) as older,
       (select a.strategy_no::int from dunning.assignment a
        where a.tenant_id = :tenant and a.debtor_id = :debtor and a.made_at <= :then
          and (a.until_on is null or a.until_on >= :day::date)) as named,
       (select r.settled_on from receivables.v_receivable r
        where r.tenant_id = :tenant and r.receivable_id = :debt) as settled_on
