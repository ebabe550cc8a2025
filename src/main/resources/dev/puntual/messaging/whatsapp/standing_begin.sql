-- tenant · a company that never used WhatsApp begins as Meta lets everybody begin. Writes messaging.whatsapp_standing.
insert into messaging.whatsapp_standing (tenant_id) values (:tenant) on conflict do nothing
