-- tenant · reads payments.link.
select l.link_id, l.debtor_id, l.currency, l.message_id, l.created_at, l.expires_at, l.opened_at, l.revoked_at
from payments.link l
where l.tenant_id = :tenant and l.link_id = :link
