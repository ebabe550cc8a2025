-- tenant · the company's sandbox and what is being done with it. Reads tenants.sandbox_of.
select b.sandbox_id, b.errand, b.goal_on, b.approves, b.done, b.whole, b.failed, b.made_at
from tenants.sandbox_of b where b.tenant_id = :tenant
