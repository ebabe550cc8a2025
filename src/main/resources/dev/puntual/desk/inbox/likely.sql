-- tenant · debtors with a contact at one of these addresses. Reads receivables.v_debtor and v_contact.
select distinct d.debtor_id, d.name, d.code
from receivables.v_contact c
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id
where c.tenant_id = :tenant and (c.email = any (:forms::text[]) or c.phone = any (:forms::text[]))
order by d.name, d.debtor_id
limit 10
