-- tenant · letters of a plan whose debtor lost the last address that their step may use since it was proposed, or was
-- excluded from e-mail: somebody calls where the step says that; else their decisions say so, their step is not taken, and
-- no contact stays planned for ever. A call to whom nobody may call any more becomes a letter where the step says that; else its
-- task waits until the exclusion is over. Reads receivables.v_address, v_recipient and v_receivable, worklist.v_exclusion.
with rung as materialized (
  select r.ladder_no, r.first_no, r.last_no, r.recipients, 'call' = any(r.ways) as calls,
         r.action = 'message' and 'email' = any(r.ways) as writes
  from dunning.v_rung r
  where r.tenant_id = :tenant
), excluded as materialized (
  select x.debtor_id, x.channel
  from worklist.v_exclusion x
  join dunning.plan p on p.tenant_id = :tenant and p.plan_id = :plan
  where x.tenant_id = :tenant and x.receivable_id is null and x.from_on <= p.decided_on
    and (x.until_on is null or x.until_on >= p.decided_on)
), written as (
  update dunning.planned_contact c
  set channel = 'email'
  from rung g
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.channel = 'call' and g.writes
    and g.ladder_no = c.ladder_no and c.step_no between g.first_no and g.last_no
    and c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'call')
    and not c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'email')
    and exists (
      select from receivables.v_recipient a
      where a.tenant_id = :tenant and a.debtor_id = c.debtor_id
        and (a.role = any(g.recipients) or a.party = 'debtor' and 'anybody' = any(g.recipients)))
  returning c.debtor_id
), called as (
  update dunning.planned_contact c
  set channel = 'call'
  from rung g
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.channel = 'email' and g.calls
    and g.ladder_no = c.ladder_no and c.step_no between g.first_no and g.last_no
    and not c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'call')
    and (c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'email')
      or not exists (
        select from receivables.v_recipient a
        where a.tenant_id = :tenant and a.debtor_id = c.debtor_id
          and (a.role = any(g.recipients) or a.party = 'debtor' and 'anybody' = any(g.recipients))))
  returning c.debtor_id
), lost as (
  delete from dunning.planned_contact c
  using dunning.plan p, rung g
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.channel = 'email'
    and p.tenant_id = :tenant and p.plan_id = :plan
    and (not g.calls or c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'call'))
    and g.ladder_no = c.ladder_no and c.step_no between g.first_no and g.last_no
    and (c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'email')
      or not exists (
        select from receivables.v_recipient a
        where a.tenant_id = :tenant and a.debtor_id = c.debtor_id
          and (a.role = any(g.recipients) or a.party = 'debtor' and 'anybody' = any(g.recipients))))
  returning c.debtor_id, c.currency, p.plan_no, p.decided_on,
    case when c.debtor_id in (select x.debtor_id from excluded x where x.channel = 'email') then 'excluded_channel'
         when exists (select from receivables.v_address a where a.tenant_id = :tenant and a.debtor_id = c.debtor_id)
         then 'no_recipient' else 'no_address' end as why
), silenced as (
  update dunning.decision d
  set reason = l.why
  from lost l
  join receivables.v_receivable r
    on r.tenant_id = :tenant and r.debtor_id = l.debtor_id and r.currency = l.currency
  where d.tenant_id = :tenant and d.receivable_id = r.receivable_id and d.decided_on = l.decided_on
    and d.plan_no = l.plan_no and d.reason = 'due'
    and not exists (
      select from dunning.v_rung g
      where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
  returning d.receivable_id, d.episode, d.first_step, d.reason
)
update dunning.standing s
set step_no = q.first_step - 1, said = q.reason
from silenced q
where s.tenant_id = :tenant and s.receivable_id = q.receivable_id and s.episode = q.episode
