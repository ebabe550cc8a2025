-- tenant · lines of a list that nobody stands in its book for, in their order. Reads dunning.book_line.
select l.line, l.reason, l.said
from dunning.book_line l
where l.tenant_id = :tenant and l.book_id = :book
order by l.line
limit :limit
