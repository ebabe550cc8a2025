-- tenant · what an answer was taken to mean, and what it did; understood again, the newest counts. Writes inbox.reading.
insert into inbox.reading as r
  (tenant_id, answer_id, conversation_id, debtor_id, address, meaning, promised_on, hold_id, others, told, stops, lifted, contact_id,
   read_by)
values (:tenant, :answer, :conversation, :debtor::uuid, :address, :meaning, :day::date, :hold::uuid, :others::uuid[], :told::uuid[],
  :stops::uuid[], :lifted::uuid[], :contact::uuid, :person::uuid)
on conflict (tenant_id, answer_id) do update
set conversation_id = excluded.conversation_id, debtor_id = excluded.debtor_id, meaning = excluded.meaning,
    promised_on = excluded.promised_on, hold_id = excluded.hold_id, others = excluded.others, told = excluded.told, stops = r.stops || excluded.stops,
    lifted = excluded.lifted, contact_id = excluded.contact_id, read_by = excluded.read_by, undone_at = null, undone_by = null
where r.tenant_id = :tenant
