-- local · many debts: no plan may walk them one by one, not even on tables that nobody has analysed since a file.
set local enable_nestloop = off
