-- tenant · a call of two legs is asked about again later. Writes messaging.bridge_wake.
update messaging.bridge_wake w set due_at = :at where w.tenant_id = :tenant and w.bridge_id = :bridge
