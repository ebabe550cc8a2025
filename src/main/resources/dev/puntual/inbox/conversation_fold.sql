-- tenant · brings conversations up to their newest answer: unread, open and back from where they were laid; a machine's
-- answer wakes nobody. What a person has to see to stays until somebody did, the graver before the lighter.
-- Writes inbox.conversation.
insert into inbox.conversation as v
  (tenant_id, conversation_id, debtor_id, channel, address, sender, said, last_at, unread, closed, need, need_by)
select t.tenant_id, n.conversation_id, nullif(n.debtor_id, '')::uuid, n.channel, n.address, n.sender, left(n.said, 300), n.at,
       not n.machine, n.machine, n.need, nullif(n.by, '')::date
from tenants.v_tenant t
cross join unnest(:ids::uuid[], :debtors::text[], :channels::text[], :addresses::text[], :senders::text[], :said::text[],
    :at::timestamptz[], :machine::boolean[], :needs::text[], :by::text[])
  as n (conversation_id, debtor_id, channel, address, sender, said, at, machine, need, by)
where t.tenant_id = :tenant
on conflict (tenant_id, conversation_id) do update
set channel = excluded.channel, address = excluded.address, sender = excluded.sender, said = excluded.said,
    last_at = greatest(v.last_at, excluded.last_at), unread = v.unread or excluded.unread,
    closed = v.closed and excluded.closed,
    snoozed_until = case when excluded.unread then null else v.snoozed_until end,
    need = case when array_position(array['vulnerable', 'escalates', 'confirm_stop', 'dispute', 'talk', 'verify', 'find_contact', 'read', ''], excluded.need)
      <= array_position(array['vulnerable', 'escalates', 'confirm_stop', 'dispute', 'talk', 'verify', 'find_contact', 'read', ''], v.need)
      then excluded.need else v.need end,
    need_by = coalesce(v.need_by, excluded.need_by)
where v.tenant_id = :tenant
