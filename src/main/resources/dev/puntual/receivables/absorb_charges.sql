-- tenant · moves in_charge into receivables of their own, each with its entry. The same id twice is one charge.
with moved as (
  delete from receivables.in_charge i
  where i.tenant_id = :tenant
  returning i.tenant_id, i.receivable_id, i.charge_of, i.ordinal, i.amount, i.lump, i.due_on, i.origin
), fresh as (
  insert into receivables.receivable
    (tenant_id, receivable_id, debtor_id, number, instalment, issued_on, due_on, currency, amount, balance, charge_of,
     lump, created_at)
  select m.tenant_id, m.receivable_id, r.debtor_id, r.number || '-R' || m.ordinal, r.instalment, m.due_on, m.due_on,
         r.currency, m.amount, m.amount, m.charge_of, m.lump, :now::timestamptz
  from moved m
  join receivables.receivable r on r.tenant_id = :tenant and r.receivable_id = m.charge_of
  on conflict (tenant_id, receivable_id) do nothing
  returning tenant_id, receivable_id, amount, due_on
)
insert into receivables.entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin, recorded_at)
select f.tenant_id, f.receivable_id, f.receivable_id, 'charge', f.amount, f.due_on, m.origin, :now::timestamptz
from fresh f
join moved m on m.receivable_id = f.receivable_id
on conflict (tenant_id, receivable_id, entry_id) do nothing
