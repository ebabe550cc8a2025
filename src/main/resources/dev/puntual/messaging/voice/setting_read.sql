-- tenant · how the company's machine calls; no row while nobody said so. Reads messaging.voice_setting.
select s.automatic, s.person_phone, s.caller_cl from messaging.voice_setting s where s.tenant_id = :tenant
