-- tenant · words of gateways about payments of one debtor go, also those that only name the person; what they came to
-- stays. Words are written as PostgreSQL writes bytes. Reads payments.payment; writes payments.notice.
with said as (
  select w.word from unnest(:words::text[]) w (word)
  union
  select x.word
  from payments.payment p
  cross join lateral (values (p.payment_id::text), (p.gateway_reference)) x (word)
  where p.tenant_id = :tenant and p.debtor_id = :debtor and x.word is not null
)
update payments.notice n
set body = ''::bytea
where n.tenant_id = :tenant and n.folded_at is not null and n.body <> ''::bytea
  and exists (select from said s where position(lower(s.word) in lower(encode(n.body, 'escape'))) > 0)
