-- fleet · Reads messaging.imap_watch: whose mailboxes are to be read now, the one that has waited longest first. A
-- sandbox has none.
select w.tenant_id
from messaging.imap_watch w
where w.due_at <= :now and (w.leased_until is null or w.leased_until <= :now)
  and :sandbox::uuid is null and not app.is_sandbox(w.tenant_id)
order by w.due_at
limit :limit
