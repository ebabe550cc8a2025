-- tenant · reads payments.link, newest first.
select l.link_id, l.debtor_id, l.currency, l.message_id, l.created_at, l.expires_at, l.opened_at, l.revoked_at
from payments.link l
where l.tenant_id = :tenant and l.debtor_id = :debtor
order by l.created_at desc, l.link_id desc
limit 100
