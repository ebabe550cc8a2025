-- tenant · what was waived for one debtor and stands, by deed, the latest first. Reads surcharges.v_waiver, tenants.v_person.
select w.deed_id, w.currency, sum(w.amount) as amount, w.reason, w.made_at, p.name as person
from surcharges.v_waiver w
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = w.made_by
where w.tenant_id = :tenant and w.debtor_id = :debtor and w.undone_at is null
group by w.deed_id, w.currency, w.reason, w.made_at, p.name
order by w.made_at desc, w.deed_id
limit 20
