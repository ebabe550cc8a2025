-- tenant · reads pg_temp.in_document; writes the receivables we did not know, each with its charge and, where
-- the file says that money came, its payment. Already known ones are left alone.
with fresh as (
  insert into receivables.receivable
    (tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, balance,
     settled_on, concept, attributes, created_at)
  select :tenant,
         d.receivable_id, d.debtor_id,
         d.number, d.instalment, d.issued_on, d.due_on, d.currency, d.amount, coalesce(d.balance, d.amount),
         case when coalesce(d.balance, d.amount) <= 0 then coalesce(d.settled_on, d.due_on) end,
         coalesce(d.concept, ''), d.attributes, :now::timestamptz
  from pg_temp.in_document d
  where d.problem is null
    and not exists (
      select from receivables.receivable r
      where r.tenant_id = :tenant and r.receivable_id = d.receivable_id)
  order by d.receivable_id
  on conflict (tenant_id, receivable_id) do nothing
  returning tenant_id, receivable_id, issued_on, due_on, amount, balance, settled_on
), charged as (
  insert into receivables.entry
    (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at)
  select f.tenant_id, f.receivable_id, f.receivable_id, 'charge', f.amount, coalesce(f.issued_on, f.due_on),
         'file:' || :file, :now::timestamptz
  from fresh f
  union all
  select f.tenant_id, f.receivable_id, md5('file:' || :file || '/' || f.receivable_id)::uuid, 'payment',
         f.balance - f.amount, coalesce(f.settled_on, f.due_on), 'file:' || :file, :now::timestamptz
  from fresh f
  where f.balance <> f.amount
  on conflict (tenant_id, receivable_id, entry_id) do nothing
)
select count(*)::int as added, count(f.settled_on)::int as settled from fresh f
