-- tenant · how texts stand with Meta; what is older than the last word counts no more. Writes messaging.whatsapp_text.
update messaging.whatsapp_text t
set state = coalesce(nullif(e.state, ''), t.state), reason = case when e.state = '' then t.reason else e.reason end,
    category = coalesce(nullif(e.category, ''), t.category), quality = coalesce(nullif(e.quality, ''), t.quality),
    told_at = e.at
from unnest(:names::text[], :languages::text[], :states::text[], :reasons::text[], :categories::text[], :qualities::text[],
    :ats::timestamptz[]) as e (name, language, state, reason, category, quality, at)
where t.tenant_id = :tenant and t.name = e.name and t.language = e.language and (t.told_at is null or t.told_at <= e.at)
