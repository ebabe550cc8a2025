-- local · few debts: their rows are found by key, also in tables that were empty when this was planned and are not now.
set local enable_seqscan = off
