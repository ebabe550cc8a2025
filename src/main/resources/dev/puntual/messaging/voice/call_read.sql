-- tenant · an automated call as it was made, with the words it was to say, and whether its person was heard. Reads
-- messaging.message, letter, spoken_call and voice_setting, tenants.v_tenant and v_contact_window.
select m.language, m.recipient, m.address, m.country, m.zone, m.state, l.content, s.confirmed_at is not null as confirmed,
       t.name as company, t.zone as company_zone, coalesce(v.person_phone, '') as person_phone,
       exists (
         select from tenants.v_contact_window w
         where w.tenant_id = :tenant and w.weekday = extract(isodow from cast(:now as timestamptz) at time zone t.zone)::int
           and (cast(:now as timestamptz) at time zone t.zone)::time >= w.opens
           and (cast(:now as timestamptz) at time zone t.zone)::time < w.closes) as open
from messaging.message m
join tenants.v_tenant t on t.tenant_id = :tenant
join lateral (
  select x.content from messaging.letter x
  where x.tenant_id = :tenant and x.message_id = m.message_id
  order by x.attempt_no desc
  limit 1) l on true
left join messaging.spoken_call s on s.tenant_id = :tenant and s.message_id = m.message_id
left join messaging.voice_setting v on v.tenant_id = :tenant
where m.tenant_id = :tenant and m.message_id = :message and m.channel = 'voice'
