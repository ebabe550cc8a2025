-- Why: a claim without a fixed sum became a charge that was taken for one as a whole (the least of nothing and something is
-- something), so that its interest waited for objections to a part, too.
-- Locks: the charges of such claims, for an update by key: about a second per hundred thousand.
update receivables.receivable r
set lump = null
from surcharges.claim c
where r.tenant_id = c.tenant_id and r.receivable_id = c.document_id and c.lump is null and r.lump is not null;
