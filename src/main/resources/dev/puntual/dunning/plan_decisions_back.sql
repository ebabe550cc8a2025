-- tenant · takes back what a plan decided, which it may until a person has approved it: debts stand again where they
-- stood before.
with undone as (
  delete from dunning.decision d
  using dunning.plan p
  where d.tenant_id = :tenant and d.plan_no = p.plan_no and d.decided_on = p.decided_on
    and p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed'
  returning d.receivable_id, d.episode, d.step_no, d.first_step, d.reason
)
update dunning.standing s
set step_no = case when u.reason = 'settled' then u.step_no else u.first_step - 1 end, said_step = 0, said = ''
from undone u
where s.tenant_id = :tenant and s.receivable_id = u.receivable_id and s.episode = u.episode
