-- tenant · a person leaves some contacts of a waiting plan out, or takes them back in. Left out, their step counts
-- as taken, with that reason, so that tomorrow does not write what today was told not to. Reads receivables.v_receivable.
with moved as (
  update dunning.planned_contact c
  set state = :becomes
  from dunning.plan p
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = :was
    and c.debtor_id = any(:debtors)
    and p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed'
  returning c.debtor_id, c.currency, p.plan_no, p.decided_on
)
update dunning.decision d
set reason = :reasonBecomes
from moved m
join receivables.v_receivable r
  on r.tenant_id = :tenant and r.debtor_id = m.debtor_id and r.currency = m.currency
where d.tenant_id = :tenant and d.receivable_id = r.receivable_id and d.decided_on = m.decided_on
  and d.plan_no = m.plan_no and d.reason = :reasonWas
