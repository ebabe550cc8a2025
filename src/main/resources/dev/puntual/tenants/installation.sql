-- fleet · the id of this database, which the first company takes for its own. Reads tenants.installation.
select installation_id from tenants.installation
