-- tenant · writes one dunning.book; a name that is taken writes nothing.
insert into dunning.book (tenant_id, book_id, name, strangers, columns, headings, made_at, made_by)
values (:tenant, :book, :name, :strangers, :columns, :headings, :now, :person)
on conflict do nothing
