-- tenant · writes dunning.book_debtor: these debtors.
insert into dunning.book_debtor (tenant_id, book_id, debtor_id)
select d.tenant_id, :book::uuid, d.debtor_id
from receivables.v_debtor d
where d.tenant_id = :tenant and d.debtor_id = any(:debtors::uuid[])
on conflict do nothing
