-- tenant · puts debtors on a strategy by name, in place of an earlier assignment.
insert into dunning.assignment (tenant_id, debtor_id, strategy_no, reason, until_on, made_at, made_by)
select d.tenant_id, d.debtor_id, :strategy::smallint, :reason, :until::date, :now::timestamptz, :person::uuid
from receivables.v_debtor d
where d.tenant_id = :tenant and d.debtor_id = any(:debtors::uuid[])
on conflict (tenant_id, debtor_id) do update
set strategy_no = excluded.strategy_no, reason = excluded.reason, until_on = excluded.until_on,
    made_at = excluded.made_at, made_by = excluded.made_by
