-- tenant · the highest rate of a country on some days, in place of one that began on the same day. Writes
-- surcharges.published.
insert into surcharges.published (tenant_id, country, from_on, until_on, yearly, made_at, made_by)
values (:tenant, :country, :from, :until, :yearly, :now, :person::uuid)
on conflict (tenant_id, country, from_on)
do update set until_on = excluded.until_on, yearly = excluded.yearly, made_at = excluded.made_at, made_by = excluded.made_by
