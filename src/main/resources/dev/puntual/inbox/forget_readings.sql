-- tenant · from where one debtor wrote goes. Writes inbox.reading.
update inbox.reading g set address = '' where g.tenant_id = :tenant and g.debtor_id = :debtor
