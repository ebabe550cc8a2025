-- tenant · the silences that somebody asked for about one debtor, by one channel or by all, and that are still in force or
-- still to come. Reads worklist.v_stop, receivables.v_receivable and tenants.v_person.
select h.hold_id, h.channel, h.reason, h.note, h.from_on, h.until_on, h.placed_at, r.number, p.name as person
from worklist.v_stop h
left join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = h.receivable_id
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = h.placed_by
where h.tenant_id = :tenant and h.debtor_id = :debtor and (h.until_on is null or h.until_on >= :today)
order by h.from_on, h.placed_at
