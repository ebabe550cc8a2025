-- tenant · which message a carrier's number stands for, in any of the forms in which carriers write it. Reads messaging.smpp_sent.
select s.message_id
from messaging.smpp_sent s
where s.tenant_id = :tenant and s.number = any(:forms::text[])
order by array_position(:forms::text[], s.number)
limit 1
