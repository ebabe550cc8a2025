-- local · from here to the end of this transaction nothing is joined row by row: what a new company's rows look like is
-- not known yet, and a plan that takes them for a handful reads a hundred thousand of them as often.
set local enable_nestloop = off
