-- tenant · takes what a list says of who may be written to. A word that was taken back stands against every list; the same word
-- with the same evidence is known; of two words of one list the refusal counts. Reads pg_temp.in_consent, tenants.v_tenant; writes
-- rules.authorisation. Returns how many were given, taken back, and stood against.
with said as (
  select distinct on (c.debtor_id, c.channel) c.debtor_id, c.channel, c.granted, c.said_on, c.evidence
  from pg_temp.in_consent c
  order by c.debtor_id, c.channel, c.granted, c.said_on desc nulls last, c.evidence
), weighed as (
  select s.debtor_id, s.channel, s.granted, s.said_on, s.evidence, newest.granted as stands,
         exists (
           select from rules.authorisation k
           where k.tenant_id = :tenant and k.debtor_id = s.debtor_id and k.channel = s.channel and k.granted = s.granted
             and k.evidence = s.evidence) as known
  from said s
  left join lateral (
    select a.granted
    from rules.authorisation a
    where a.tenant_id = :tenant and a.debtor_id = s.debtor_id and a.channel = s.channel
    order by a.recorded_at desc, a.granted, a.authorisation_id desc
    limit 1
  ) newest on true
), taken as (
  insert into rules.authorisation
    (tenant_id, authorisation_id, debtor_id, channel, address_hash, granted, basis, evidence, cause, said_on, recorded_by, recorded_at)
  select t.tenant_id, md5(concat_ws('/', 'listed', w.debtor_id, w.channel, w.granted, w.evidence, cast(:now as timestamptz)))::uuid,
         w.debtor_id, w.channel, null, w.granted, 'consent', w.evidence, case when w.granted then '' else 'file' end, w.said_on,
         :person::uuid, :now
  from tenants.v_tenant t
  cross join weighed w
  where t.tenant_id = :tenant and not w.known and (w.stands is null or w.stands)
  on conflict do nothing
  returning granted
)
select (select count(*) from taken t where t.granted) as given,
       (select count(*) from taken t where not t.granted) as withdrawn,
       (select count(*) from weighed w where w.granted and not w.stands) as stood_against
