-- tenant · a page of what people asked about their own data: what waits for an answer, the most pressing first; or all, the latest
-- first. Reads receivables.v_rights_request and v_debtor, tenants.v_person.
select r.request_id, r.debtor_id, coalesce(d.name, '') as name, r.kind, r.said, r.state, r.received_on, r.answer_by, r.answered_at,
       r.answer, coalesce(p.name, '') as by_name
from receivables.v_rights_request r
left join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id
left join tenants.v_person p on p.tenant_id = :tenant and p.person_id = coalesce(r.answered_by, r.closed_by)
where r.tenant_id = :tenant
  and (:all or r.answered_at is null)
  and (:after::uuid is null
       or (:all and (r.received_on, r.request_id) < (:afterOn::date, :after::uuid))
       or (not :all and (r.answer_by, r.request_id) > (:afterOn::date, :after::uuid)))
order by case when :all then r.received_on end desc, case when :all then r.request_id end desc,
         case when not :all then r.answer_by end, case when not :all then r.request_id end
limit :limit
