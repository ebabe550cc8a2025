-- Why: a step may name who answers for a debt with the debtor; nobody else's letter ever reaches them.
-- Locks: dunning.step for the instant in which its check is widened; its few rows are looked at. The rest are views.

alter table dunning.step drop constraint step_recipients_check;
alter table dunning.step add constraint step_recipients_check
  check (cardinality(recipients) > 0
    and recipients <@ '{payer,boss,other,anybody,guarantor,joint_debtor,agent,rep,manager}');

-- Whom a step can name: beside those of v_address, whom "anybody" means, who answers for the debt. party: what the
-- contact rules see in them.
create view receivables.v_recipient with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, name, role, email, rank, created_at, traits,
       case when role in ('guarantor', 'joint_debtor') then role else 'debtor' end as party
from receivables.contact
where retired_at is null and email <> '' and email_bad_since is null
  and role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor');
grant select on receivables.v_recipient to puntual_app;

create or replace view receivables.v_address_then with (security_invoker = true) as
select tenant_id, contact_id, debtor_id, role, created_at, email_bad_since, retired_at
from receivables.contact
where email <> '' and role in ('payer', 'boss', 'other', 'guarantor', 'joint_debtor');
