-- tenant · moves a campaign on that is scheduled or running, or cancels one whose messages still wait; what has ended
-- otherwise stays. Writes dunning.campaign.
update dunning.campaign g
set state = :state, ended_at = :endedAt
where g.tenant_id = :tenant and g.campaign_id = :campaign
  and (g.state in ('scheduled', 'running') or (g.state = 'ended' and :state = 'cancelled'))
