-- tenant · what stood in refused rows of one person goes; that a row was refused, and why, stays. Writes intake.bad_row.
update intake.bad_row b
set value = ''
where b.tenant_id = :tenant and b.value <> '' and (lower(b.value) = any (:whole::text[]) or b.value ~* :pattern)
