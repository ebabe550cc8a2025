-- fleet · editions that the program goes by no more, the newest change first. Reads rules.replaced and edition.
select r.fingerprint, r.pack_id, r.replaced_at, e.document
from rules.replaced r
join rules.edition e on e.fingerprint = r.fingerprint
where not r.fingerprint = any(:editions::text[])
order by r.replaced_at desc, r.pack_id, r.fingerprint
