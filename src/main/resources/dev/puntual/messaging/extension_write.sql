-- tenant · from now on this person takes calls there. Writes messaging.extension.
insert into messaging.extension (tenant_id, person_id, phone, changed_at)
values (:tenant, :person, :phone, :now)
on conflict (tenant_id, person_id) do update set phone = excluded.phone, changed_at = excluded.changed_at
