-- tenant · reads payments.trial_notice: those to be sent now, in their turn.
select n.notice_id, n.copy, n.tries, n.body
from payments.trial_notice n
where n.tenant_id = :tenant and n.send_at <= :now
order by n.send_at, n.turn, n.notice_id
limit :page
