-- tenant · writes messaging.brief_stop, all of a batch at once; what is there stays.
insert into messaging.brief_stop (tenant_id, mark, message_id)
select :tenant, n.mark, n.message_id
from unnest(:marks::text[], :messages::uuid[]) as n(mark, message_id)
on conflict (tenant_id, mark) do nothing
