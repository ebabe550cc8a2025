-- tenant · one conversation, with whom it is and what they wrote last about. Reads inbox.v_conversation and v_reading,
-- receivables.v_debtor, tenants.v_tenant, messaging.v_answer and v_connected.
select v.conversation_id, v.debtor_id, coalesce(d.name, v.sender) as name, v.channel, v.address,
       lower(coalesce(d.language, t.language)) as language, v.unread, v.closed, v.snoozed_until, v.assigned_to, v.need, v.need_by,
       coalesce((
         select a.subject
         from inbox.v_reading r
         join messaging.v_answer a on a.tenant_id = :tenant and a.answer_id = r.answer_id
         where r.tenant_id = :tenant and r.conversation_id = v.conversation_id
         order by a.received_at desc
         limit 1), '') as subject,
       exists (select from messaging.v_connected c where c.tenant_id = :tenant and c.channel = 'sms') as texts
from inbox.v_conversation v
join tenants.v_tenant t on t.tenant_id = :tenant
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = v.debtor_id
where v.tenant_id = :tenant and v.conversation_id = :conversation
