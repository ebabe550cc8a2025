-- tenant · reads payments.other_way.
select w.told from payments.other_way w where w.tenant_id = :tenant
