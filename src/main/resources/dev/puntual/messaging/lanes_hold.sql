-- tenant · locks the company's lanes before any debtor's turn, as a claim does, so that the two never wait for each other.
-- Reads messaging.lane.
select l.channel from messaging.lane l
where l.tenant_id = :tenant
order by l.channel
for no key update
