-- tenant · forgets a call that was refused: put right, it may come again under the same name. Writes api.done.
delete from api.done where tenant_id = :tenant and done_id = :done
