-- tenant · writes payments.notice, byte for byte. The same notice twice is one.
insert into payments.notice (tenant_id, gateway, notice_id, received_at, body)
values (:tenant, :gateway, :notice, :now, :body)
on conflict (tenant_id, gateway, notice_id) do nothing
