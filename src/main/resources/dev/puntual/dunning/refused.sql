-- tenant · the letters of one plan that the contact rules, or somebody who said stop, refused by their channel and whose
-- step goes on by a call, the next channel after it that is connected and that the debtor is not excluded from; with the id that the call's task will
-- have and what was passed over. A letter that waits for a person or for its slot is none of them. Reads
-- messaging.v_message and v_connected, worklist.v_exclusion, tenants.v_tenant.
select p.debtor_id, p.currency, p.message_id,
       md5(:tenant::text || '/t/' || p.plan_id || '/' || p.debtor_id || '/' || p.currency || '/call')::uuid as task_id,
       p.skipped || rtrim(p.channel || ' refused ' || m.against) || array(
         select w.way || case when c.channel is null then ' off' else ' excluded' end
         from unnest(g.ways) with ordinality as w(way, place)
         left join messaging.v_connected c on c.tenant_id = :tenant and c.channel = w.way
         where w.place > array_position(g.ways, p.channel) and w.place < array_position(g.ways, 'call')
         order by w.place) as skipped,
       (p.contact_on + :lifeDays::int + 1)::timestamp at time zone t.zone as latest
from dunning.planned_contact p
join dunning.v_rung g
  on g.tenant_id = :tenant and g.ladder_no = p.ladder_no and p.step_no between g.first_no and g.last_no
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = p.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'requested'
  and (m.state = 'withheld' and (m.reason = 'rules' or starts_with(m.reason, 'stopped_')) or m.state = 'expired' and m.reason = 'no_open_day')
  and (
    select w.way
    from unnest(g.ways) with ordinality as w(way, place)
    where w.place > array_position(g.ways, p.channel)
      and (w.way = 'call' or w.way in (select c.channel from messaging.v_connected c where c.tenant_id = :tenant))
      and not exists (
        select from worklist.v_exclusion x
        where x.tenant_id = :tenant and x.debtor_id = p.debtor_id and x.receivable_id is null and x.channel = w.way
          and x.from_on <= p.contact_on and (x.until_on is null or x.until_on >= p.contact_on))
    order by w.place
    limit 1) = 'call'
order by p.debtor_id, p.currency <> t.currency, p.currency
