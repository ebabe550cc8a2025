-- tenant · whom to write to about one debtor: payers first. Reads receivables.v_contact.
select c.contact_id, c.name, c.role, c.email, c.phone, c.traits, c.email_bad_since, c.phone_bad_since,
       least(c.texts_bad_since, c.whatsapp_bad_since) as unheard_since
from receivables.v_contact c
where c.tenant_id = :tenant and c.debtor_id = :debtor
order by array_position(array['payer', 'boss', 'other', 'sales', 'guarantor'], c.role), c.rank, c.created_at, c.contact_id
