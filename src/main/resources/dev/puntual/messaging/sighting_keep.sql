-- tenant · keeps that a letter was seen, once an hour and kind, where the company counts that; what looks within seconds of its
-- leaving is a machine. Whoever, from where and with what is not kept. Reads messaging.message, letter_habit; writes delivery_event.
insert into messaging.delivery_event (tenant_id, provider, event_id, kind, message_id, detail, body, received_at)
select m.tenant_id, 'letter', s.kind || '/' || m.message_id || '/' || :hour, s.kind, m.message_id, '', ''::bytea, :now
from messaging.message m
join messaging.letter_habit h on h.tenant_id = :tenant
  and case when :kind = 'opened' then h.counts_opens else h.counts_clicks end
cross join lateral (
  select case when :machine or coalesce(m.settled_at, m.requested_at) > :soon then 'machine' else :kind end as kind
) s
where m.tenant_id = :tenant and m.message_id = :message and m.channel = 'email' and m.state in ('sending', 'accepted', 'unknown')
on conflict do nothing
returning kind
