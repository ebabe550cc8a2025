-- tenant · of an audience: how many there are, how many have an address by one of some channels, and how many of them read
-- which language. Reads receivables.v_open, v_debtor and v_reach, tenants.v_tenant.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
), address as (
  select distinct a.debtor_id
  from receivables.v_reach a
  where a.tenant_id = :tenant and a.channel = any(:ways::text[]) and a.party = 'debtor' and a.role in ('payer', 'boss', 'other')
), reader as (
  select a.debtor_id is not null as reached, left(lower(coalesce(d.language, t.language)), 2) as language
  from meant m
  join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = m.debtor_id
  join tenants.v_tenant t on t.tenant_id = :tenant
  left join address a on a.debtor_id = m.debtor_id
)
select count(*)::int as debtors, (count(*) filter (where r.reached))::int as reachable,
       (count(*) filter (where r.reached and r.language = 'en'))::int as english,
       (count(*) filter (where r.reached and r.language = 'pt'))::int as portuguese,
       (count(*) filter (where r.reached and not r.language in ('en', 'pt')))::int as spanish
from reader r
