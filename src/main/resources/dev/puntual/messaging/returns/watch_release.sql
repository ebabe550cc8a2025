-- tenant · Gives the mailbox back: when it is due again, how many mails wait in it, and what stands against it.
-- Writes messaging.imap_watch.
update messaging.imap_watch w
set due_at = :due, lease_id = null, leased_until = null,
    read_at = case when :trouble = '' then :now::timestamptz else w.read_at end,
    waiting = case when :trouble = '' then :waiting else w.waiting end,
    trouble = :trouble,
    trouble_since = case
      when :trouble = '' then null
      when w.trouble = :trouble then w.trouble_since
      else :now::timestamptz
    end,
    failures = case when :trouble = '' then 0 else w.failures + 1 end
where w.tenant_id = :tenant and w.lease_id = :lease
