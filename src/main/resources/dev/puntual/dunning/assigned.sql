-- tenant · the strategy a person put a debtor on by name, while its last day has not passed.
select a.strategy_no, a.reason, a.until_on
from dunning.assignment a
where a.tenant_id = :tenant and a.debtor_id = :debtor and (a.until_on is null or a.until_on >= :today::date)
