-- tenant · the packs of one shelf, each with its version. Reads rules.v_shelf, which belongs to everybody.
select s.pack_id || case when s.version = '' then '' else '@' || s.version end
from rules.v_shelf s
where s.shelf_id = :law
order by 1
