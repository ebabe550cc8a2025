-- tenant · where the clock was last set. Reads tenants.v_audit.
select a.detail from tenants.v_audit a
where a.tenant_id = :tenant and a.action = 'demo.clock'
order by a.at desc, a.audit_id desc
limit 1
