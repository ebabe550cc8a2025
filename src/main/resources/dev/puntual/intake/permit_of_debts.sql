-- local · of rows that were taken, each channel of which they speak. Reads pg_temp.in_permit and in_document; writes in_consent.
insert into pg_temp.in_consent (debtor_id, channel, granted, said_on, evidence)
select d.debtor_id, one.channel, one.granted, p.said_on, coalesce(p.evidence, :name)
from pg_temp.in_permit p
join pg_temp.in_document d on d.line = p.line and d.problem is null
cross join lateral (values ('email', p.email), ('sms', p.sms), ('whatsapp', p.whatsapp), ('voice', p.voice))
  as one (channel, granted)
where one.granted is not null
