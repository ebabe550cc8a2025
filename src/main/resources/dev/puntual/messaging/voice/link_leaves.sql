-- tenant · whether that text message leaves, or left. Reads messaging.message.
select exists (
  select from messaging.message m
  where m.tenant_id = :tenant and m.message_id = :link and m.state in ('ready', 'sending', 'accepted', 'unknown'))
