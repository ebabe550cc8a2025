-- local · rows in the order of the columns of list_cell.
copy pg_temp.list_cell from stdin
