-- tenant · the messages of one plan to some countries are not asked for, because what a rule there wants said is not known: no
-- contact stays planned for ever, the decisions say why, and the step is not taken. Returns how many messages. Reads
-- receivables.v_debtor and v_receivable, tenants.v_tenant.
with barred as (
  delete from dunning.planned_contact c
  using dunning.plan p, receivables.v_debtor d, tenants.v_tenant t
  where c.tenant_id = :tenant and c.plan_id = :plan and c.state = 'planned' and c.act_no = 0
    and c.channel in ('email', 'sms', 'whatsapp') and p.tenant_id = :tenant and p.plan_id = c.plan_id
    and d.tenant_id = :tenant and d.debtor_id = c.debtor_id and t.tenant_id = :tenant
    and coalesce(d.country, t.country) = any(:countries::text[])
  returning c.debtor_id, c.currency, p.plan_no, p.decided_on
), silenced as (
  update dunning.decision d
  set reason = 'lacking'
  from barred l
  join receivables.v_receivable r
    on r.tenant_id = :tenant and r.debtor_id = l.debtor_id and r.currency = l.currency
  where d.tenant_id = :tenant and d.receivable_id = r.receivable_id and d.decided_on = l.decided_on
    and d.plan_no = l.plan_no and d.reason = 'due'
    and not exists (
      select from dunning.v_rung g
      where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
  returning d.receivable_id, d.episode, d.first_step
), opened as (
  update dunning.standing s
  set step_no = q.first_step - 1, said = 'lacking'
  from silenced q
  where s.tenant_id = :tenant and s.receivable_id = q.receivable_id and s.episode = q.episode
  returning 1
)
select count(*)::int from barred
