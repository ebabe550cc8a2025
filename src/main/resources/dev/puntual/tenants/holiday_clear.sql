-- fleet · takes away the holidays between two days. Writes tenants.holiday; holiday_write puts the right ones in its place.
delete from tenants.holiday where day >= :from and day < :until
