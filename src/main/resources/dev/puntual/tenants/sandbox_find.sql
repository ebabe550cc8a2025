-- tenant · whose copy a sandbox is, and what time it is there. Reads tenants.sandbox.
select s.company_id, s.clock_at from tenants.sandbox s where s.tenant_id = :tenant
