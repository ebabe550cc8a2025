-- tenant · whether the newest news of payments is older than the company lets pass; false where it never said. One look at a key
-- for most. Reads intake.v_file and payments.v_payment.
select exists (
  select from dunning.freshness f
  where f.tenant_id = :tenant and f.days is not null
    and coalesce(f.vouched_at < :now::timestamptz - f.days * interval '1 day', true)
    and not exists (
      select from intake.v_file i
      where i.tenant_id = :tenant and i.state = 'loaded' and i.loaded_at >= :now::timestamptz - f.days * interval '1 day')
    and not exists (
      select from payments.v_payment p
      where p.tenant_id = :tenant and p.paid_at >= :now::timestamptz - f.days * interval '1 day'))
