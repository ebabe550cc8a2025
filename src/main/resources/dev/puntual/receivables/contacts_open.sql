-- local · the letter box for a contact list; lives and dies with the loading transaction.
create temporary table in_contact (
  line int not null,
  problem text,
  field text,
  value text,
  debtor_code text,
  debtor_name text,
  contact_name text,
  contact_role text,
  email text,
  phone text,
  language text,
  debtor_id uuid
) on commit drop
