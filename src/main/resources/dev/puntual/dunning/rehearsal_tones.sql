-- local · at which rungs letters are written, and how firmly.
insert into pg_temp.rehearsal_tone (ladder_no, rung, tone)
select u.ladder_no, u.rung, u.tone
from unnest(:ladders::smallint[], :rungs::smallint[], :tones::smallint[]) as u(ladder_no, rung, tone)
