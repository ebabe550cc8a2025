-- tenant · writes dunning.book_debtor: debtors whose code or e-mail is among the words. Reads receivables.v_debtor
-- and v_contact.
insert into dunning.book_debtor (tenant_id, book_id, debtor_id)
select d.tenant_id, :book::uuid, d.debtor_id
from receivables.v_debtor d
where d.tenant_id = :tenant and lower(d.code) = any(:words::text[])
union
select c.tenant_id, :book::uuid, c.debtor_id
from receivables.v_contact c
where c.tenant_id = :tenant and c.email <> '' and c.email = any(:words::text[])
on conflict do nothing
