-- fleet · writes down which editions the program that starts now goes by no more. The same start again finds none.
-- Reads rules.standing; writes rules.replaced.
insert into rules.replaced as r (fingerprint, pack_id, replaced_at)
select s.fingerprint, s.pack_id, :now
from rules.standing s
where not s.fingerprint = any(:editions::text[])
on conflict (fingerprint) do update set replaced_at = :now
