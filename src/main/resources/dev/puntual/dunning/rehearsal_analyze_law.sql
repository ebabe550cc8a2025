-- local · the same for what the contact rules are asked about.
analyze pg_temp.rehearsal_line;
analyze pg_temp.rehearsal_slot;
analyze pg_temp.rehearsal_law;
analyze pg_temp.rehearsal_tone
