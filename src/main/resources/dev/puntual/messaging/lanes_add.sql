-- tenant · every channel that the letter box names has a lane. Reads messaging.in_request; writes messaging.lane.
insert into messaging.lane (tenant_id, channel)
select distinct r.tenant_id, r.channel from messaging.in_request r where r.tenant_id = :tenant
on conflict do nothing
