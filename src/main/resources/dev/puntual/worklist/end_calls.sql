-- tenant · a call that just ended ends the other open calls about its debtor of which anything is owed and not on hold: a person
-- calls once. What is paid or waits for a hold is not what the call was about, and stays. Reads receivables.v_open,
-- worklist.v_stop and tenants.v_tenant; writes worklist.task. A second time finds nothing.
update worklist.task t
set state = c.state, ended_at = c.ended_at, ended_by = c.ended_by, with_call = c.task_id
from worklist.task c
join tenants.v_tenant n on n.tenant_id = :tenant
where c.tenant_id = :tenant and c.task_id = :task and c.kind = 'call' and c.state <> 'open'
  and t.tenant_id = :tenant and t.debtor_id = c.debtor_id and t.kind = 'call' and t.state = 'open'
  and exists (
    select from receivables.v_open o
    where o.tenant_id = :tenant and o.debtor_id = t.debtor_id and o.receivable_id = any(t.receivables)
      and not exists (
        select from worklist.v_stop h
        where h.tenant_id = :tenant and h.debtor_id = t.debtor_id and (h.channel is null or h.channel = 'call')
          and (h.receivable_id is null or h.receivable_id = o.receivable_id)
          and h.from_on <= (:now::timestamptz at time zone n.zone)::date
          and (h.until_on is null or h.until_on >= (:now::timestamptz at time zone n.zone)::date)))
returning t.task_id
