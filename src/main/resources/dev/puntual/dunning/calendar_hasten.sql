-- tenant · facts changed: look again now, and remember why; that a file came is remembered first. Waits for an evaluation under
-- way, which may have read them before.
update dunning.calendar c
set evaluate_at = least(c.evaluate_at, :now),
    next_cause = case when :cause::text = 'facts' and c.next_cause <> 'daily' then c.next_cause else :cause end
where c.tenant_id = :tenant
