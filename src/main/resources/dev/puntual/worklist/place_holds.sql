-- tenant · writes one worklist.hold about everything for each of some debtors. The id of a hold is made of the batch
-- and the debtor, so that the same batch twice is one hold each.
insert into worklist.hold (tenant_id, hold_id, debtor_id, reason, from_on, until_on, placed_by, placed_at)
select d.tenant_id, md5('h/' || :batch::text || '/' || d.debtor_id::text)::uuid, d.debtor_id, :reason, :from, :until::date,
       :person::uuid, :now
from receivables.v_debtor d
where d.tenant_id = :tenant and d.debtor_id = any(:debtors::uuid[])
on conflict (tenant_id, hold_id) do nothing
