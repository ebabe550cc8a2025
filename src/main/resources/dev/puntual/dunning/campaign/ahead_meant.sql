-- tenant · whether an audience means one debtor as things are. Reads receivables.v_open.
with meant as (
  -- meant:
  select distinct o.debtor_id from receivables.v_open o where o.tenant_id = :tenant
  -- :meant
)
select exists (select from meant m where m.debtor_id = :debtor)
