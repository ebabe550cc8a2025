-- local · the same for what the contact rules are asked about.
analyze pg_temp.rehearsal_slot;
analyze pg_temp.rehearsal_again
