-- tenant · the messages of one plan, of some debtors or of all, that the contact rules, or somebody who said stop, refused, or that their provider refused or took and could
-- not deliver, and whose step names another channel after theirs that is
-- connected, from which the debtor is not excluded, and by which somebody whom the step names can be reached: by what it
-- goes on, with what was passed over, and the id that a call's task will have. A message that waits for a person or for its
-- slot is none of them. Reads messaging.v_message, v_connected and v_approved, receivables.v_reach and v_debtor, worklist.v_exclusion, tenants.v_tenant.
with refused as (
  select p.debtor_id, p.currency, p.stage, p.message_id, p.contact_on, p.skipped || case when m.state = 'accepted' or m.state = 'rejected' then p.channel || ' lost'
                         else rtrim(p.channel || ' refused ' || m.against) end as skipped,
         g.ways, g.recipients, array_position(g.ways, p.channel) as tried
  from dunning.planned_contact p
  join dunning.v_rung g
    on g.tenant_id = :tenant and g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
  join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
  where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'requested'
    and (:everybody or p.debtor_id = any(:only::uuid[]))
    and (m.state = 'withheld' and (m.reason = 'rules' or starts_with(m.reason, 'stopped_')) or m.state = 'expired' and m.reason = 'no_open_day'
      or m.channel in ('sms', 'whatsapp') and (m.state = 'accepted' and m.delivery = 'failed' or m.state = 'rejected'))
), other as (
  select r.debtor_id, r.currency, w.way, w.place,
         case when w.way <> 'call' and not w.way in (
                select c.channel from messaging.v_connected c where c.tenant_id = :tenant) then 'off'
              when w.way = 'whatsapp' and not exists (
                select from messaging.v_approved a
                join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id
                join tenants.v_tenant t on t.tenant_id = :tenant
                where a.tenant_id = :tenant and a.channel = w.way and a.stage = r.stage
                  and a.language = coalesce(d.language, t.language)) then 'unapproved'
              when exists (
                select from worklist.v_exclusion x
                where x.tenant_id = :tenant and x.debtor_id = r.debtor_id and x.receivable_id is null
                  and x.channel = case w.way when 'voice' then 'call' else w.way end
                  and x.from_on <= r.contact_on and (x.until_on is null or x.until_on >= r.contact_on)) then 'excluded'
              when w.way <> 'call' and not exists (
                select from receivables.v_reach a
                where a.tenant_id = :tenant and a.debtor_id = r.debtor_id and a.channel = w.way
                  and (a.role = any(r.recipients) or a.party = 'debtor' and 'anybody' = any(r.recipients))) then 'nobody' end
           as against
  from refused r
  cross join lateral unnest(r.ways) with ordinality as w(way, place)
  where w.place > r.tried
), next as (
  select distinct on (o.debtor_id, o.currency) o.debtor_id, o.currency, o.way, o.place
  from other o
  where o.against is null
  order by o.debtor_id, o.currency, o.place
)
select r.debtor_id, r.currency, r.message_id, n.way,
       md5(:tenant::text || '/t/' || :plan::uuid || '/' || r.debtor_id || '/' || r.currency || '/call')::uuid as task_id,
       r.skipped || array(
         select o.way || ' ' || o.against
         from other o
         where o.debtor_id = r.debtor_id and o.currency = r.currency and o.place < n.place
         order by o.place) as skipped,
       (r.contact_on + :lifeDays::int + 1)::timestamp at time zone t.zone as latest
from refused r
join next n on n.debtor_id = r.debtor_id and n.currency = r.currency
join tenants.v_tenant t on t.tenant_id = :tenant
order by r.debtor_id, r.currency <> t.currency, r.currency
