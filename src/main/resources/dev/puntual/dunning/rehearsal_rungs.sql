-- local · the rungs of one ladder, for each due date.
insert into pg_temp.rehearsal_rung (ladder_no, due_on, rung, from_on, until_on, rank, condition, roles, ways, saying, calling)
select :ladder::smallint, u.due_on, u.rung, u.from_on, u.until_on, u.rank, u.condition, u.roles, u.ways::int[], u.saying, u.calling
from unnest(:dues::date[], :rungs::smallint[], :froms::date[], :untils::date[], :ranks::smallint[],
            :conditions::smallint[], :roles::int[], :ways::text[], :sayings::int[], :callings::int[])
  as u(due_on, rung, from_on, until_on, rank, condition, roles, ways, saying, calling)
