-- tenant · files that hold one person are to go; the words to find them by stay until that is done. Writes intake.erasure.
insert into intake.erasure (tenant_id, debtor_id, words, asked_at)
values (:tenant, :debtor, :words, :now)
on conflict (tenant_id, debtor_id) do nothing
