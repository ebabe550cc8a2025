-- tenant · of messages that reached nobody, those that a step asked for which names another way after theirs: kept, and looked
-- at after a while, because news of an earlier state may come late. Writes dunning.lost_way and way_wake; running it twice
-- changes nothing.
with lost as (
  insert into dunning.lost_way (tenant_id, message_id, debtor_id, currency, channel, ladder_no, step_no, lost_at)
  select p.tenant_id, p.message_id, p.debtor_id, p.currency, p.channel, p.ladder_no, p.step_no, :now
  from dunning.planned_contact p
  where p.tenant_id = :tenant and p.message_id = any(:messages::uuid[]) and p.state = 'requested' and p.act_no = 0
    and p.channel in ('sms', 'whatsapp')
    and exists (
      select from dunning.v_later_way w
      where w.tenant_id = :tenant and w.ladder_no = p.ladder_no and p.step_no between w.first_no and w.last_no
        and w.channel = p.channel)
  on conflict do nothing
  returning tenant_id, message_id
)
insert into dunning.way_wake (tenant_id, message_id, due_at)
select l.tenant_id, l.message_id, :look
from lost l
on conflict do nothing
