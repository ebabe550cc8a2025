-- tenant · a page of silences about every channel that no day ends, the oldest first, of debtors who owe something. Reads
-- worklist.v_stop, receivables.v_debtor, v_receivable and v_open, tenants.v_person.
select h.hold_id, h.debtor_id, d.name, h.reason, h.note, h.from_on, coalesce(r.number, '') as number, coalesce(w.name, '') as person
from worklist.v_stop h
join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = h.debtor_id
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = h.receivable_id
left join tenants.v_person w on w.tenant_id = :tenant and w.person_id = h.placed_by
where h.tenant_id = :tenant and h.until_on is null and h.channel is null
  and exists (
    select from receivables.v_open o
    where o.tenant_id = :tenant and o.debtor_id = h.debtor_id
      and (h.receivable_id is null or o.receivable_id = h.receivable_id))
  and (:after::uuid is null or (h.from_on, h.hold_id) > (:afterDay::date, :after::uuid))
order by h.from_on, h.hold_id
limit :limit
