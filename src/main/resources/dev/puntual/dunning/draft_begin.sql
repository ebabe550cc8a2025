-- tenant · a draft of the strategy that is followed, after its latest version; one that is there already stays.
insert into dunning.strategy (tenant_id, strategy_id, version, name, made_at)
select c.tenant_id, c.strategy_id, max(v.version) + 1, min(v.name), :now
from dunning.calendar c
join dunning.strategy v on v.tenant_id = :tenant and v.strategy_id = c.strategy_id
where c.tenant_id = :tenant
  and not exists (
    select from dunning.strategy d
    where d.tenant_id = :tenant and d.strategy_id = c.strategy_id and d.published_at is null)
group by c.tenant_id, c.strategy_id
on conflict (tenant_id, strategy_id, version) do nothing
