-- tenant · updates payments.notice with what each came to; one that was read before keeps its first result.
update payments.notice n
set folded_at = :now, result = r.result
from unnest(:notices::text[], :results::text[]) as r(notice_id, result)
where n.tenant_id = :tenant and n.gateway = :gateway and n.notice_id = r.notice_id and n.folded_at is null
