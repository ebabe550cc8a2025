-- tenant · writes down what hours a debtor asked for; what they asked before was withdrawn first. Writes rules.asked_hours.
insert into rules.asked_hours (tenant_id, asked_id, debtor_id, hours, evidence, recorded_at, recorded_by)
values (:tenant, :id, :debtor::uuid, :hours, :evidence, :now, :person::uuid)
on conflict do nothing
