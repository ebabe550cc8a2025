-- local · from here to the end of this transaction sets are joined whole, none row by row: what a new company's rows
-- look like is not known yet, and a plan that takes a hundred thousand for a handful reads them as often. Nor by merging: among
-- a handful it may sort by one column of several that must agree (the channel, the day), and then compares all with all.
set local enable_nestloop = off;
set local enable_mergejoin = off
