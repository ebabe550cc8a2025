-- tenant · silences about this one debt. Reads worklist.v_hold.
select h.hold_id from worklist.v_hold h where h.tenant_id = :tenant and h.receivable_id = :receivable
