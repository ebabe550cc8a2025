-- tenant · deletes from payments.other_way.
delete from payments.other_way w where w.tenant_id = :tenant
