-- fleet · keeps what came with a version of the program the first time it starts. Writes rules.shelf.
insert into rules.shelf (shelf_id, editions, first_seen)
values (:shelf, :editions, :now)
on conflict do nothing
