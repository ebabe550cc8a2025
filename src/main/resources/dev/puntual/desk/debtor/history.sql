-- tenant · everything that happened with one debtor, the latest first, a page at a time: what was said, what was
-- not said and why, money, pauses, links. Reads messaging.v_message and v_answer, inbox.v_reading, dunning.v_decision, v_plan and v_planned_contact,
-- payments.v_payment and v_link, receivables.v_receivable, v_entry and v_contact, worklist.v_hold_history, v_promise, v_task and v_notice,
-- surcharges.v_claim and v_waiver, messaging.v_sighting, tenants.v_person and v_tenant.
with moment as (
  select m.message_id as id, coalesce(m.settled_at, m.requested_at) as at, 'message' as kind, m.state as code,
         case when m.reason in ('', 'told_later') and m.delivery <> '' then 'told_' || m.delivery else m.reason end as reason,
         m.stage as label, m.recipient as who, m.address as detail, null::text as currency,
         null::numeric as amount, 1 as debts, null::date as until_on, c.contact_on as day
  from messaging.v_message m
  left join dunning.v_planned_contact c
    on c.tenant_id = :tenant and c.message_id = m.message_id and c.state = 'requested'
  where m.tenant_id = :tenant and m.subject_id = :debtor
  union all
  select a.answer_id, a.received_at, 'answer', r.meaning, a.channel, r.conversation_id::text, coalesce(nullif(a.sender, ''), a.address), left(a.said, 200),
         null, null, 1, r.promised_on, null
  from inbox.v_reading r
  join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
  where r.tenant_id = :tenant and r.conversation_id = :debtor
  union all
  select md5(d.plan_id || d.reason || d.currency)::uuid, p.made_at, 'silence', d.reason, '', min(r.number), '', '',
         d.currency, sum(d.balance), count(*)::int, null, min(d.decided_on)
  from dunning.v_decision d
  join dunning.v_plan p on p.tenant_id = :tenant and p.plan_id = d.plan_id
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
  where d.tenant_id = :tenant and d.debtor_id = :debtor and d.reason <> 'due'
  group by d.plan_id, p.made_at, d.reason, d.currency
  union all
  select y.payment_id, y.changed_at, 'payment', y.state, y.reason, y.gateway, '', '', y.currency, y.amount, 1, null, null
  from payments.v_payment y
  where y.tenant_id = :tenant and y.debtor_id = :debtor and y.state <> 'started'
  union all
  select e.entry_id, (e.effective_on + time '12:00') at time zone t.zone, 'entry', e.kind, '', r.number, '', '',
         r.currency, abs(e.amount), 1, null, null
  from receivables.v_receivable r
  join receivables.v_entry e on e.tenant_id = :tenant and e.receivable_id = r.receivable_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  where r.tenant_id = :tenant and r.debtor_id = :debtor and e.kind <> 'charge' and e.origin not like 'payment:%'
    and e.origin not like 'waiver:%'
  union all
  select h.hold_id, h.placed_at, 'hold', h.reason, coalesce(h.channel, ''), coalesce(r.number, ''), coalesce(w.name, ''), h.note, null, null,
         1, h.until_on, null
  from worklist.v_hold_history h
  left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = h.receivable_id
  left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = h.placed_by
  where h.tenant_id = :tenant and h.debtor_id = :debtor
  union all
  select md5(p.hold_id || '/' || p.currency)::uuid, (p.last_on + 1)::timestamp at time zone t.zone, 'promise',
         case when p.paid > 0 then 'part' else 'broken' end, '', trim_scale(p.paid)::text, '', '', p.currency, p.amount, 1, p.promised_on, null
  from worklist.v_promise p
  join tenants.v_tenant t on t.tenant_id = :tenant
  where p.tenant_id = :tenant and p.debtor_id = :debtor and p.amount is not null and p.lifted_at is null and not p.kept and p.last_on < :today
  union all
  select h.hold_id, h.lifted_at, 'lift', h.reason, coalesce(h.channel, ''), coalesce(r.number, ''), coalesce(w.name, ''), case h.outcome when 'kept' then 'kept' else '' end, null, null, 1, null, null
  from worklist.v_hold_history h
  left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = h.receivable_id
  left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = h.lifted_by
  where h.tenant_id = :tenant and h.debtor_id = :debtor and h.lifted_at is not null
  union all
  select md5(g.message_id || g.kind)::uuid, g.first_at, 'seen', g.kind, '', '', '', '', null, null, 1, null, null
  from messaging.v_sighting g
  where g.tenant_id = :tenant and g.subject_id = :debtor and g.kind <> 'machine'
  union all
  select l.link_id, l.opened_at, 'opened', '', '', '', '', '', l.currency, null, 1, null, null
  from payments.v_link l
  where l.tenant_id = :tenant and l.debtor_id = :debtor and l.opened_at is not null
  union all
  select c.contact_id, c.email_bad_since, 'bounce', '', '', '', c.name, c.email, null, null, 1, null, null
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = :debtor and c.email_bad_since is not null
  union all
  select md5(c.contact_id || '/texts')::uuid, least(c.texts_bad_since, c.whatsapp_bad_since), 'bounce', '', '', 'sms', c.name, c.phone, null, null, 1, null, null
  from receivables.v_contact c
  where c.tenant_id = :tenant and c.debtor_id = :debtor and least(c.texts_bad_since, c.whatsapp_bad_since) is not null
  union all
  select t.task_id, t.ended_at, 'task', t.state, array_to_string(array_prepend(t.heard, t.against), ' '), t.kind, coalesce(w.name, ''), t.note, t.currency, t.amount,
         cardinality(t.receivables), null, t.due_on
  from worklist.v_task t
  left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = t.ended_by
  where t.tenant_id = :tenant and t.debtor_id = :debtor and t.state <> 'open' and t.with_call is null
  union all
  select md5(n.task_id || '/notice')::uuid, n.kept_at, 'notice', case when n.has_paper then n.task_id::text else '' end, n.reference, n.file_name, coalesce(w.name, ''), '', null, null, 1,
         n.sent_on, null
  from worklist.v_notice n
  left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = n.kept_by
  where n.tenant_id = :tenant and n.debtor_id = :debtor
  union all
  select c.claim_id, c.claimed_at, 'surcharge', '', '', r.number, coalesce(w.name, ''), '', c.currency, c.amount, 1, null, null
  from surcharges.v_claim c
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = c.receivable_id
  left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = c.claimed_by
  where c.tenant_id = :tenant and c.debtor_id = :debtor
  union all
  select v.waiver_id, v.made_at, 'waiver', '', '', r.number, coalesce(w.name, ''), v.reason, v.currency, v.amount, 1, null, null
  from surcharges.v_waiver v
  join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = v.receivable_id
  left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = v.made_by
  where v.tenant_id = :tenant and v.debtor_id = :debtor and v.undone_at is null
)
select m.id, m.at, m.kind, m.code, m.reason, m.label, m.who, m.detail, m.currency, m.amount, m.debts, m.until_on, m.day
from moment m
where :after::uuid is null or (m.at, m.id) < (:afterAt::timestamptz, :after::uuid)
order by m.at desc, m.id desc
limit :limit
