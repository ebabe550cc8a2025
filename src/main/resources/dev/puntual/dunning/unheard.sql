-- tenant · a step whose letter reached nobody is not taken: its debts stand where they stood before it, unless they
-- have been written about since. A hold or an exclusion met at the door, a dead address or number, and rules that refuse at the door
-- what may go by another channel, free the step the next day, where the
-- decision says what stands against it; so does a text that its provider refused, or took and could not deliver, where another way is left, and where none is, what was taken stays; what the rules, the hours or the post kept back is tried anew when the letter's
-- life is over, so that nobody asks every morning. What a person decided stays decided, and what the office did is done.
-- Reads messaging.v_message, v_connected, receivables.v_open and v_reach; writes dunning.standing. Running it twice changes nothing.
with letter as (
  select p.debtor_id, p.currency, p.contact_on, n.plan_no
  from messaging.v_message m
  join dunning.planned_contact p
    on p.tenant_id = :tenant and p.message_id = m.message_id and p.state = 'requested'
  join dunning.plan n on n.tenant_id = :tenant and n.plan_id = p.plan_id
  where m.tenant_id = :tenant
    and (m.state in ('expired', 'withheld', 'withdrawn', 'rejected') or m.channel in ('sms', 'whatsapp') and m.delivery = 'failed')
    and m.requested_at >= :since::timestamptz and m.reason <> 'person'
    and p.contact_on
      < case when m.reason in ('on_hold', 'excluded_channel', 'rejected_address', 'nobody', 'stale') then :day::date
             when m.state = 'withheld' and (m.reason = 'rules' or starts_with(m.reason, 'stopped_')) and m.settled_at > m.requested_at and exists (
               select from dunning.v_rung g
               where g.tenant_id = :tenant and g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
                 and g.ways[cardinality(g.ways)] <> p.channel) then :day::date
             when m.channel in ('sms', 'whatsapp') and (m.delivery = 'failed' or m.state = 'rejected' or m.state = 'withheld' and m.against like 'WHATSAPP-%') and exists (
                 select from dunning.v_later_way w
                 where w.tenant_id = :tenant and w.ladder_no = p.ladder_no and p.step_no between w.first_no and w.last_no and w.channel = p.channel
                   and (w.way = 'call' or exists (
                     select from messaging.v_connected n
                     join receivables.v_reach a on a.tenant_id = :tenant and a.debtor_id = p.debtor_id and a.channel = n.channel
                     where n.tenant_id = :tenant and n.channel = w.way and (a.role = any(w.recipients) or a.party = 'debtor' and 'anybody' = any(w.recipients))))) then :day::date
             when m.delivery = 'failed' then '-infinity'::date
             else :day::date - :lifeDays::int end
)
update dunning.standing s
set step_no = d.first_step - 1, said = 'unheard'
from letter l
join receivables.v_open o on o.tenant_id = :tenant and o.debtor_id = l.debtor_id and o.currency = l.currency
join dunning.decision d
  on d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.decided_on = l.contact_on
  and d.plan_no = l.plan_no and d.reason = 'due'
where s.tenant_id = :tenant and s.receivable_id = d.receivable_id and s.episode = d.episode
  and s.ladder_no = d.ladder_no and s.step_no = d.step_no
  and not exists (
    select from dunning.v_rung g
    where g.tenant_id = :tenant and g.ladder_no = d.ladder_no and d.step_no between g.first_no and g.last_no and g.office)
  and not exists (
    select from dunning.decision e
    where e.tenant_id = :tenant and e.receivable_id = d.receivable_id and e.decided_on > d.decided_on
      and e.reason = 'due')
