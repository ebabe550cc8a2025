-- tenant · whether anything was ever sent to somebody, or may have been. Reads messaging.message.
select exists (
  select from messaging.message m
  where m.tenant_id = :tenant and m.subject_id = :subject and m.state in ('sending', 'accepted', 'unknown')) as sent
