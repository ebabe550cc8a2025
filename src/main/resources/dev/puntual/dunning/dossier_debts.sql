-- tenant · what one debtor owes or owed since a day, where each debt stands, and a row per later day on which we learned
-- that its balance had changed. Reads receivables.v_receivable and v_entry.
with debt as (
  select r.receivable_id, r.number, r.instalment, r.due_on, r.currency, r.balance, r.episode,
         (r.created_at at time zone :zone)::date as known_on
  from receivables.v_receivable r
  where r.tenant_id = :tenant and r.debtor_id = :debtor
    and (r.settled_on is null or exists (
      select from receivables.v_entry e
      where e.tenant_id = :tenant and e.receivable_id = r.receivable_id
        and e.recorded_at >= :from::date at time zone :zone))
  order by r.due_on, r.number, r.receivable_id
  limit :limit
), moved as (
  select n.receivable_id, n.moved_on, sum(n.amount) as moved
  from (
    select e.receivable_id, (e.recorded_at at time zone :zone)::date as moved_on, e.amount
    from receivables.v_entry e
    join debt d on d.receivable_id = e.receivable_id
    where e.tenant_id = :tenant and e.recorded_at >= :from::date at time zone :zone
  ) n
  group by n.receivable_id, n.moved_on
)
select d.receivable_id, d.number, d.instalment, d.due_on, d.currency, d.balance, d.known_on,
       coalesce(s.ladder_no, 0) as ladder_no, coalesce(s.step_no, 0) as step_no, coalesce(l.shift_days, 0) as shift_days,
       m.moved_on, m.moved
from debt d
left join dunning.standing s
  on s.tenant_id = :tenant and s.receivable_id = d.receivable_id and s.episode = d.episode
left join dunning.late_entry l
  on l.tenant_id = :tenant and l.receivable_id = d.receivable_id and l.episode = d.episode
left join moved m on m.receivable_id = d.receivable_id
order by d.due_on, d.number, d.receivable_id, m.moved_on
