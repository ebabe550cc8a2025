-- fleet · forgets packs that came no more. Writes rules.standing; a second time finds none.
delete from rules.standing s where not s.pack_id = any(:packs::text[])
