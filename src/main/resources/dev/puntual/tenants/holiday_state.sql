-- fleet · a fingerprint of the holidays between two years; empty text when there are none. Reads tenants.holiday.
select coalesce(md5(string_agg(concat_ws('|', h.country, h.day, h.kind, h.name_es, h.name_en), E'\n'
                               order by h.country collate "C", h.day)), '')
from tenants.holiday h
where h.day >= :from and h.day < :until
