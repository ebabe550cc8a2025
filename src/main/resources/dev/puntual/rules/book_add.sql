-- tenant · remembers what was asked together; the second time it is there already. Writes rules.book.
insert into rules.book (tenant_id, book_id, editions, policy, first_seen)
values (:tenant, :book, :editions, :policy::jsonb, :now)
on conflict do nothing
