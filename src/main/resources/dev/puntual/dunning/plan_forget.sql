-- tenant · an evaluation that found nothing leaves no plan behind.
delete from dunning.plan p
where p.tenant_id = :tenant and p.plan_id = :plan and p.state = 'proposed'
