-- local · rows in the order of the columns of permit_open.
copy pg_temp.in_permit from stdin
