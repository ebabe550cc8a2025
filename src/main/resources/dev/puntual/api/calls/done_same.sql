-- tenant · whether a call of before brought the same. Reads api.done.
select d.fingerprint = :fingerprint from api.done d where d.tenant_id = :tenant and d.done_id = :done
