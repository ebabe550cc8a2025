-- local · from here to the end of this transaction sets are joined whole, none row by row: what a new company's rows
-- look like is not known yet, and a plan that takes a hundred thousand for a handful reads them as often.
set local enable_nestloop = off
