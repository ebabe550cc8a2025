-- tenant · writes where one receivables.debtor is and what the law sees in it, as a person says.
update receivables.debtor d
set place = :place, standing = :standing, standing_told_at = :now
where d.tenant_id = :tenant and d.debtor_id = :debtor and (d.place, d.standing) is distinct from (:place::text, :standing::text)
