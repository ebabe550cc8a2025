-- tenant · what we answered on one day goes. Writes inbox.reply.
update inbox.reply r set subject = '', said = '' where r.tenant_id = :tenant and r.at >= :from and r.at < :to
