-- tenant · reads pg_temp.in_document; updates receivables whose terms differ and asks the ledger (in_entry)
-- for the movements that bring their balance to what the file says.
-- Invariant: money that reached us through our own links (origin payment:…), and what a debtor was right about (dispute:…), is never taken back because a
-- file has not heard of it yet. What was taken back and comes again is charged anew. Runs after incoming_lock, whose locks keep payments out until we commit.
with told as (
  select r.tenant_id, r.receivable_id, r.amount as amount_was, r.balance as balance_was, r.due_on as due_was,
         r.settled_on as settled_was, r.void_reason is not null as void_was, d.issued_on, d.due_on, d.amount, d.balance, d.settled_on, d.concept,
         d.attributes
  from pg_temp.in_document d
  join receivables.receivable r on r.tenant_id = :tenant and r.receivable_id = d.receivable_id
  where d.problem is null
    and ((r.amount, r.due_on, r.concept) is distinct from (d.amount, d.due_on, coalesce(d.concept, r.concept))
      or r.issued_on is distinct from coalesce(d.issued_on, r.issued_on)
      or r.attributes is distinct from coalesce(d.attributes, r.attributes)
      or d.balance is not null and d.balance <> r.balance
      or r.void_reason is not null)
), paid_here as (
  select e.receivable_id, -sum(e.amount) as amount
  from receivables.entry e
  join told t on t.receivable_id = e.receivable_id
  where e.tenant_id = :tenant and (e.origin like 'payment:%' or e.origin like 'dispute:%')
  group by e.receivable_id
), aimed as (
  select t.tenant_id, t.receivable_id, t.issued_on, t.due_on, t.due_was, t.settled_was, t.amount, t.concept, t.attributes,
         t.settled_on, t.amount_was, t.void_was,
         case
           when t.void_was then coalesce(t.balance, t.amount) - t.balance_was
           when t.balance is null then t.amount - t.amount_was
           when t.balance <= t.balance_was then t.balance - t.balance_was
           else greatest(t.balance - t.balance_was - coalesce(p.amount, 0), 0)
         end as movement
  from told t
  left join paid_here p on p.receivable_id = t.receivable_id
), asked as (
  insert into receivables.in_entry
    (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)
  select a.tenant_id, a.receivable_id, md5('file:' || :file || '/' || a.receivable_id)::uuid,
         case when a.void_was then 'charge' when a.movement < 0 and a.amount = a.amount_was then 'payment' else 'correction' end,
         a.movement, coalesce(a.settled_on, a.due_on), 'file:' || :file
  from aimed a
  where a.movement <> 0 or a.void_was
  on conflict do nothing
  returning receivable_id
)
update receivables.receivable r
set issued_on = coalesce(a.issued_on, r.issued_on),
    due_on = a.due_on,
    amount = a.amount,
    concept = coalesce(a.concept, r.concept),
    attributes = coalesce(a.attributes, r.attributes),
    void_reason = null,
    episode = case when a.due_on <> a.due_was and a.settled_was is null then r.episode + 1 else r.episode end
from aimed a
left join asked k on k.receivable_id = a.receivable_id
where r.tenant_id = :tenant and r.receivable_id = a.receivable_id
  and (k.receivable_id is not null
    or (r.amount, r.due_on, r.concept) is distinct from (a.amount, a.due_on, coalesce(a.concept, r.concept))
    or r.issued_on is distinct from coalesce(a.issued_on, r.issued_on)
    or r.attributes is distinct from coalesce(a.attributes, r.attributes))
