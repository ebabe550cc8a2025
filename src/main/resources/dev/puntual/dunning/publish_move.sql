-- tenant · before a draft is published: every debt moves to its step of the draft. What a new step adds is still said;
-- late entries keep their days.
update dunning.standing s
set step_no = m.new_no, said_step = m.new_no, said = case when s.said = 'settled' then s.said else '' end
from dunning.draft_move m
where s.tenant_id = :tenant and m.tenant_id = :tenant and m.step_no = s.step_no and s.step_no > 0
