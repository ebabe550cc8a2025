-- tenant · a conversation that is nobody's is whose the task to talk is. Reads worklist.v_task; writes inbox.conversation.
update inbox.conversation v
set assigned_to = k.assigned_to
from worklist.v_task k
where v.tenant_id = :tenant and v.conversation_id = :conversation and v.assigned_to is null
  and k.tenant_id = :tenant and k.debtor_id = v.debtor_id and k.kind = 'talk' and k.state = 'open'
