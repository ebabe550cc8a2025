-- fleet · says which editions the program goes by from now on; those it went by before keep their instant. Writes
-- rules.standing.
insert into rules.standing as s (pack_id, fingerprint, since)
select u.pack_id, u.fingerprint, :now
from unnest(:packs::text[], :editions::text[]) u (pack_id, fingerprint)
on conflict (pack_id) do update set fingerprint = excluded.fingerprint, since = :now
where s.fingerprint <> excluded.fingerprint
