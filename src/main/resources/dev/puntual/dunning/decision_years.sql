-- fleet · makes the parts of decisions of coming years and ends those that were kept long enough; returns which. A second time
-- changes nothing. Not for the days of a sandbox.
select unnest(app.turn_decision_years(:first, :present, :last)) where :sandbox::uuid is null
