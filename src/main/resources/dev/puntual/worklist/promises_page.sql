-- tenant · promises, the newest first, a page at a time: of all debtors or one, all or those that run today, or one alone; once for
-- each currency, with what came in since and whether it is kept. Only those of the page are reckoned. Reads worklist.hold and v_promise,
-- receivables.v_receivable.
with page as (
  select h.hold_id, h.placed_at
  from worklist.hold h
  where h.tenant_id = :tenant and h.reason = 'promise' and h.channel is null and h.until_on is not null
    and (:promise::uuid is null or h.hold_id = :promise::uuid)
    and (:debtor::uuid is null or h.debtor_id = :debtor::uuid)
    and (:running::boolean is not true or h.lifted_at is null and h.until_on >= :today)
    and (:after::uuid is null or (h.placed_at, h.hold_id) < (
      select a.placed_at, a.hold_id from worklist.hold a where a.tenant_id = :tenant and a.hold_id = :after::uuid))
  order by h.placed_at desc, h.hold_id desc
  limit :limit
)
select p.hold_id, p.debtor_id, p.receivable_id, r.number, p.note, p.promised_on, p.last_on, p.placed_at, p.lifted_at,
       p.currency::text as currency, trim_scale(p.amount) as amount, trim_scale(p.enough) as enough, trim_scale(p.paid) as paid, p.kept,
       -- In several currencies it is kept once all of them came in.
       case when p.outcome = 'kept' or bool_and(p.kept) over of_one then 'kept'
            when p.lifted_at is not null then 'lifted'
            when p.last_on >= :today then 'running'
            when bool_or(p.paid > 0) over of_one then 'part' else 'broken' end as state
from page g
cross join lateral (
  -- Apart, so that each promise is looked up by its id.
  select v.* from worklist.v_promise v where v.tenant_id = :tenant and v.hold_id = g.hold_id offset 0
) p
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = p.receivable_id
window of_one as (partition by p.hold_id)
order by g.placed_at desc, g.hold_id desc, p.currency
