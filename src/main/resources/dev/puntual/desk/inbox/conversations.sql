-- tenant · a page of conversations of one kind, the latest first. Reads inbox.v_conversation and v_reading,
-- messaging.v_answer, receivables.v_debtor, tenants.v_person.
select v.conversation_id, coalesce(d.name, v.sender) as name, v.debtor_id is not null as known, v.channel, v.said, v.last_at,
       v.unread, v.need, v.need_by, v.snoozed_until, coalesce(w.name, '') as whose,
       coalesce((
         select r.meaning
         from inbox.v_reading r
         join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
         where r.tenant_id = :tenant and r.conversation_id = v.conversation_id and r.undone_at is null
         order by a.received_at desc
         limit 1), '') as meaning
from inbox.v_conversation v
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = v.debtor_id
left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = v.assigned_to
where v.tenant_id = :tenant and v.closed = (:tab = 'cerradas')
  and (:tab = 'cerradas' or (coalesce(v.snoozed_until, :today::date) > :today::date) = (:tab = 'pospuestas'))
  and (:tab <> 'sin-leer' or v.unread) and (:tab <> 'mias' or v.assigned_to = :person)
  and (:tab <> 'desconocidos' or v.debtor_id is null)
  and (:after::uuid is null or (v.last_at, v.conversation_id) < (:afterAt::timestamptz, :after::uuid))
order by v.last_at desc, v.conversation_id desc
limit :limit
