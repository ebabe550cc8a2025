-- local · rows in the order of the columns of incoming_open.
copy pg_temp.in_document from stdin
