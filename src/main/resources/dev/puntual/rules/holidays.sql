-- tenant · every holiday of every country. Reads tenants.holiday through its view.
select h.country::text, h.day from tenants.v_holiday h
