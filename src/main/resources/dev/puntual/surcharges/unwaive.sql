-- tenant · one deed of waiving is undone; a second time changes nothing. Writes surcharges.waiver.
update surcharges.waiver w
set undone_at = :now::timestamptz, undone_by = :person::uuid
where w.tenant_id = :tenant and w.deed_id = :deed and w.undone_at is null
