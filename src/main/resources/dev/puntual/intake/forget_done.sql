-- tenant · the files of one person are gone; while another is on its way the words wait for it. Writes intake.erasure.
delete from intake.erasure e
where e.tenant_id = :tenant and e.debtor_id = :debtor
  and not exists (select from intake.file f where f.tenant_id = :tenant and f.state in ('received', 'loading'))
