-- tenant · How far the mailbox was read and what stands against it. Reads messaging.imap_watch.
select w.read_at, w.waiting, w.trouble, w.trouble_since
from messaging.imap_watch w
where w.tenant_id = :tenant
