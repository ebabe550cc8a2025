-- tenant · the company's terms hold for one debtor again; a second time changes nothing.
update surcharges.exception x
set ended_at = :now, ended_by = :person::uuid
where x.tenant_id = :tenant and x.debtor_id = :debtor and x.ended_at is null
