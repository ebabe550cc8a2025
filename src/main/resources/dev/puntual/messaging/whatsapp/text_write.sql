-- tenant · keeps a text that was not given in yet; one that was keeps its words. Writes messaging.whatsapp_text.
insert into messaging.whatsapp_text (tenant_id, name, language, stage, category, body, written_by, written_at)
values (:tenant, :name, :language, :stage, 'utility', :body, cast(:person as uuid), :now)
on conflict (tenant_id, name, language) do update
set body = excluded.body, stage = excluded.stage, written_by = excluded.written_by, written_at = excluded.written_at
where messaging.whatsapp_text.state = 'draft'
