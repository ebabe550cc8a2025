-- tenant · What the company chooses for its letters; the whole row is replaced. Writes messaging.letter_habit.
insert into messaging.letter_habit (tenant_id, colour, encloses_from, counts_opens, counts_clicks, changed_at)
values (:tenant, :colour, :enclosesFrom, :opens, :clicks, :now)
on conflict (tenant_id) do update
set colour = excluded.colour, encloses_from = excluded.encloses_from, counts_opens = excluded.counts_opens,
    counts_clicks = excluded.counts_clicks, changed_at = excluded.changed_at
