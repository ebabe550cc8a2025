-- tenant · the words of answers of some subjects go; that there were some, from where and when, stays. Writes messaging.answer.
update messaging.answer a
set subject = '', said = '', whole = null
where a.tenant_id = :tenant and a.subject_id = any (:subjects::uuid[]) and (a.said <> '' or a.subject <> '' or a.whole is not null)
