-- tenant · the packs of one shelf, each with its version, and the earlier editions that bound the company beside them.
-- Reads rules.v_shelf and v_edition, which belong to everybody.
select s.pack_id || case when s.version = '' then '' else '@' || s.version end
from rules.v_shelf s
where s.shelf_id = split_part(:law, ' ', 1)
union all
select e.pack_id || '@' || e.version
from rules.v_edition e
where '~' || e.fingerprint = any(string_to_array(:law, ' '))
order by 1
