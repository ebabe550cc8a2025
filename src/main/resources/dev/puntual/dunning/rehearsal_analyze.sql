-- local · nobody analyses a temporary table for us: after every large step, or the next one is planned for nothing.
analyze pg_temp.rehearsal_calendar;
analyze pg_temp.rehearsal_debt;
analyze pg_temp.rehearsal_rung;
analyze pg_temp.rehearsal_event;
analyze pg_temp.rehearsal_contact;
analyze pg_temp.rehearsal_hearer
