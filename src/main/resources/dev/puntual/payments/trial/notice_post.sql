-- tenant · writes payments.trial_notice: each notice twice, all first copies before all second ones.
insert into payments.trial_notice (tenant_id, notice_id, copy, send_at, turn, body)
select :tenant, n.notice_id, c.copy, :now, c.copy * 10 + n.turn, n.body
from unnest(:notices::uuid[], :bodies::text[], :turns::int[]) as n(notice_id, body, turn)
cross join (values (1), (2)) as c(copy)
on conflict (tenant_id, notice_id, copy) do nothing
