-- tenant · closes the weekdays that are not among the open ones. Writes tenants.contact_window.
delete from tenants.contact_window w
where w.tenant_id = :tenant and w.weekday <> all(:weekdays::smallint[])
