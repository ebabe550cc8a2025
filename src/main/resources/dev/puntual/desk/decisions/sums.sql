-- tenant · how many decisions of some days, and over how much, by reason and currency. Reads the rows of those days and
-- joins nothing: half a second for a million. Reads dunning.v_decided.
select d.reason, d.currency, count(*) as decisions, sum(d.balance) as amount
from dunning.v_decided d
where d.tenant_id = :tenant and d.decided_on >= :from::date and d.decided_on <= :to::date
  and (:step::int is null or d.step_no = :step::int)
  and (:ladders::int[] is null or d.ladder_no = any(:ladders::int[]))
  and (:debts::uuid[] is null or d.receivable_id = any(:debts::uuid[]))
group by d.reason, d.currency
order by count(*) desc, d.reason, d.currency
