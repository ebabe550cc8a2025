-- tenant · what people noted about silences of one debtor goes; the silences stay. Writes worklist.hold.
update worklist.hold h set note = '' where h.tenant_id = :tenant and h.debtor_id = :debtor and h.note <> ''
