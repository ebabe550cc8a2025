-- tenant · nothing more is to be asked about a call of two legs. Writes messaging.bridge_wake.
delete from messaging.bridge_wake w where w.tenant_id = :tenant and w.bridge_id = :bridge
