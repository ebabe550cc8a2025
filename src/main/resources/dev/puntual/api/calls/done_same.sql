-- tenant · whether a call of before brought the same, and the id of what it wrote. Reads api.done.
select d.fingerprint = :fingerprint as same, d.thing_id from api.done d where d.tenant_id = :tenant and d.done_id = :done
