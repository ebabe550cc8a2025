-- local · the cells of a list that somebody brought, and whom its lines name; lives and dies with its transaction.
create temporary table list_cell (line int not null, col int not null, said text not null) on commit drop;
create temporary table list_name (line int not null, debtor_id uuid not null, kept boolean not null) on commit drop
