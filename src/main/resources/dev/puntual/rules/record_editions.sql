-- tenant · the texts of packs as they were. Reads rules.edition, which belongs to everybody.
select e.fingerprint, e.pack_id, e.document from rules.edition e where e.fingerprint = any(:editions) order by e.pack_id
