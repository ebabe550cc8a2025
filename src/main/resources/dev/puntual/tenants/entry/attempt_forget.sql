-- fleet · a door that opened forgets its tries, and everybody's old ones go too. Writes tenants.login_failure.
delete from tenants.login_failure where door = :door or failed_at < :before
