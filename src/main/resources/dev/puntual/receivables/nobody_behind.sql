-- tenant · marks numbers of receivables.contact behind which there is nobody by one channel; the first mark stays.
update receivables.contact c
set texts_bad_since = case when :channel = 'sms' then coalesce(c.texts_bad_since, :now::timestamptz) else c.texts_bad_since end,
    whatsapp_bad_since = case when :channel = 'whatsapp' then coalesce(c.whatsapp_bad_since, :now::timestamptz) else c.whatsapp_bad_since end
where c.tenant_id = :tenant and c.contact_id = any(:contacts::uuid[])
