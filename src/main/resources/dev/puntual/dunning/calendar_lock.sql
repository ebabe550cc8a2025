-- tenant · takes the tenant's calendar for this transaction, so that two evaluations stand in line. What follows is
-- read by a statement of its own: this one may have waited, and sees the other tables as they were before.
select c.tenant_id from dunning.calendar c where c.tenant_id = :tenant for update
