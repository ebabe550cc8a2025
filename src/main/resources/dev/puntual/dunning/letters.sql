-- tenant · for a batch of messages, asked again at the door: whom they are for, and whether what they were
-- planned for is still owed and not on hold, nor excluded from its channel. Reads receivables.v_open, worklist.v_stop, messaging.v_message,
-- tenants.v_tenant, messaging.v_sender. Debts are looked up debtor by debtor (offset 0), so a batch costs the same on any size.
with day as (
  select (:now::timestamptz at time zone t.zone)::date as today from tenants.v_tenant t where t.tenant_id = :tenant
), rung as materialized (
  select g.ladder_no, g.first_no, g.last_no, g.office, g.text_code from dunning.v_rung g where g.tenant_id = :tenant
), office as materialized (
  select g.ladder_no, g.first_no, g.last_no from rung g where g.office
), asked as (
  select c.message_id, c.debtor_id, c.currency, c.channel, p.plan_no, p.decided_on, coalesce(g.text_code, '') as text_code
  from dunning.planned_contact c
  left join rung g on g.ladder_no = c.ladder_no and c.step_no between g.first_no and g.last_no
  join dunning.plan p on p.tenant_id = :tenant and p.plan_id = c.plan_id
  where c.tenant_id = :tenant and c.message_id = any(:messages) and c.state = 'requested'
)
select a.message_id, a.debtor_id, a.currency, a.channel, m.recipient, m.language, m.country,
       case when m.zone <> '' then m.zone when m.country = t.country then t.zone end as zone, t.zone as home_zone,
       owed.free, owed.still_open, owed.excluded, a.text_code,
       t.name as company, t.contact_name, t.contact_email, t.contact_phone,
       coalesce(w.sender, '') as whatsapp, t.country as home_country
from asked a
cross join day
join messaging.v_message m on m.tenant_id = :tenant and m.message_id = a.message_id
join tenants.v_tenant t on t.tenant_id = :tenant
left join messaging.v_sender w on w.tenant_id = :tenant and w.channel = 'whatsapp'
cross join lateral (
  select count(*) filter (where q.held is null) as free, count(*) as still_open, coalesce(bool_or(not q.held), false) as excluded
  from (
    select (
             select bool_or(h.channel is null)
             from worklist.v_stop h
             where h.tenant_id = :tenant and h.debtor_id = a.debtor_id and (h.channel is null or h.channel = a.channel)
               and (h.receivable_id is null or h.receivable_id = o.receivable_id)
               and h.from_on <= day.today and (h.until_on is null or h.until_on >= day.today)) as held
    from (
      select v.receivable_id, v.episode
      from receivables.v_open v
      where v.tenant_id = :tenant and v.debtor_id = a.debtor_id and v.currency = a.currency
      offset 0
    ) o
    where exists (
      select from dunning.decision d
      where d.tenant_id = :tenant and d.receivable_id = o.receivable_id and d.decided_on = a.decided_on
        and d.plan_no = a.plan_no and d.episode = o.episode and d.reason = 'due'
        and not exists (select from office f where f.ladder_no = d.ladder_no and d.step_no between f.first_no and f.last_no))
    offset 0
  ) q
) owed
