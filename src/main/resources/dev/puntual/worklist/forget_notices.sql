-- tenant · formal notices to one debtor name nobody any more; that and when they were sent stays. Writes worklist.notice.
update worklist.notice n
set reference = '', file_name = '', paper = null
where n.tenant_id = :tenant and n.debtor_id = :debtor
