-- tenant · Writes down one mail that was read and what came of it, unless it was read before. Reads tenants.v_tenant; writes
-- messaging.returned.
insert into messaging.returned (tenant_id, uid_validity, uid, mail_hash, kind, verdict, message_id, address, status, detail,
  stopped, received_at, sender, subject, for_person)
select t.tenant_id, :life, :uid, :hash, :kind, :verdict, :message::uuid, :address, :status, :detail, :stopped, :at, :sender, :subject,
       :forPerson
from tenants.v_tenant t
where t.tenant_id = :tenant
on conflict do nothing
