-- tenant · keeps who the company is. Writes messaging.imprint.
insert into messaging.imprint (tenant_id, address, tax_number, privacy, complaints, powers, kept_at)
values (:tenant, :address, :taxNumber, :privacy, :complaints, :powers, :now)
on conflict (tenant_id) do update
set address = excluded.address, tax_number = excluded.tax_number, privacy = excluded.privacy,
    complaints = excluded.complaints, powers = excluded.powers, kept_at = excluded.kept_at
