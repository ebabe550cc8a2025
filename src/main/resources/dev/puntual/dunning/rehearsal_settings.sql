-- local · all open debts at once: sorted and grouped in memory where it suffices, and never one by one.
set local work_mem = '96MB';
set local enable_nestloop = off;
set local jit = off
