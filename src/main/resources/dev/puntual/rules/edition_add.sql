-- fleet · keeps the text of a pack the first time the program starts with it. Writes rules.edition.
insert into rules.edition (fingerprint, pack_id, version, document, first_seen)
values (:fingerprint, :pack, :version, :document, :now)
on conflict do nothing
