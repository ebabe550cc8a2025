-- Why: rooms above choose among the channels by which a company's messages can leave.
-- Locks: a new view only.

-- E-mail needs nothing: where no server is named, it lies in the mailbox of the house.
create view messaging.v_connected with (security_invoker = true) as
select t.tenant_id, 'email' as channel from tenants.v_tenant t;
grant select on messaging.v_connected to puntual_app;
