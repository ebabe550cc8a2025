-- tenant · when the oldest call that is remembered came; no row where none is. Reads api.done.
select d.done_at from api.done d where d.tenant_id = :tenant order by d.done_at limit 1
