-- tenant · writes payments.link, all of a batch at once. A link that exists stays as it is, but for the mark of its short
-- address, where it had none.
insert into payments.link
  (tenant_id, link_id, debtor_id, currency, message_id, issued_by, created_at, expires_at, mark)
select :tenant, l.link_id, l.debtor_id, l.currency, l.message_id, cast(:person as uuid), :now,
       cast(l.expires_at as timestamptz), l.mark
from unnest(:links::uuid[], :debtors::uuid[], :currencies::text[], :messages::uuid[], :expiries::text[], :marks::text[])
  as l(link_id, debtor_id, currency, message_id, expires_at, mark)
on conflict (tenant_id, link_id) do update set mark = excluded.mark where link.mark is null and excluded.mark is not null
