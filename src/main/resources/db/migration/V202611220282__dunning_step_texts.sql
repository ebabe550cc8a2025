-- Why: a step names the text in which it speaks, where its tone's is not the right one.
-- Locks: dunning.step, for the instant in which a constant default is added.

-- Empty: as the tone says; else the code of one of the company's named texts.
alter table dunning.step add column text_code text not null default '' check (text_code ~ '^(t[1-9][0-9]{0,8})?$');

create or replace view dunning.v_rung with (security_invoker = true) as
select s.tenant_id, s.ladder_no, s.step_no as first_no,
       coalesce(lead(s.step_no) over (partition by s.tenant_id, s.ladder_no order by s.step_no) - 1, 32767) as last_no,
       s.action, s.action not in ('message', 'call') as office, s.recipients, s.leaves, s.ways, s.text_code
from dunning.step s;
