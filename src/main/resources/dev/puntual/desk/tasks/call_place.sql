-- tenant · what the contact rules are asked about a call to one debtor: where it is, how late its oldest debt, and whether
-- somebody asked for silence about everything. Reads receivables.v_debtor and v_open, tenants.v_tenant, worklist.v_stop.
select coalesce(d.country::text, n.country::text) as country, coalesce(d.zone, '') as zone,
       case when left(d.place, 2) = coalesce(d.country, n.country) then substr(d.place, 4) else '' end as part, d.standing,
       coalesce(:today::date - (
         select min(o.due_on) from receivables.v_open o where o.tenant_id = :tenant and o.debtor_id = d.debtor_id), 0) as days_late,
       exists (
         select from worklist.v_stop h
         where h.tenant_id = :tenant and h.debtor_id = d.debtor_id and (h.channel is null or h.channel = 'call')
           and h.receivable_id is null and h.from_on <= :today and (h.until_on is null or h.until_on >= :today)) as held
from receivables.v_debtor d
join tenants.v_tenant n on n.tenant_id = :tenant
where d.tenant_id = :tenant and d.debtor_id = :debtor
