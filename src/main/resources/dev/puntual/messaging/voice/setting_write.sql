-- tenant · from now on the company's machine calls, or does not. Writes messaging.voice_setting.
insert into messaging.voice_setting (tenant_id, automatic, person_phone, caller_cl, changed_at, changed_by)
values (:tenant, :automatic, :personPhone, :callerChile, :now, :person)
on conflict (tenant_id) do update
set automatic = excluded.automatic, person_phone = excluded.person_phone, caller_cl = excluded.caller_cl, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by
