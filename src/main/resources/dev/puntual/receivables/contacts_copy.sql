-- local · rows in the order of the columns of contacts_open, without the last, which we find ourselves.
copy pg_temp.in_contact (line, problem, field, value, debtor_code, debtor_name, contact_name, contact_role, email, phone, language) from stdin
