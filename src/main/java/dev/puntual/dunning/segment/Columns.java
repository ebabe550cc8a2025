package dev.puntual.dunning.segment;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;

/** The tables and columns that compiled statements may name, and nothing else. */
final class Columns {

  static final Table<Record> RECEIVABLE = view("receivables", "v_receivable", "r");
  static final Table<Record> OPEN = view("receivables", "v_open", "o");
  static final Table<Record> DEBTOR = view("receivables", "v_debtor", "d");
  static final Table<Record> CONTACT = view("receivables", "v_contact", "c");
  static final Table<Record> REACH = view("receivables", "v_reach", "e");
  static final Table<Record> EXCLUSION = view("worklist", "v_exclusion", "y");
  static final Table<Record> STOP = view("messaging", "v_stop", "s");
  static final Table<Record> STOPPED = view("dunning", "v_stopped_contact", "z");
  static final Table<Record> HOLD = view("worklist", "v_hold", "h");
  static final Table<Record> CREDIT = view("worklist", "v_credit_hold", "k");
  static final Table<Record> BOOK = view("dunning", "book_debtor", "b");
  static final Table<Record> COMPANY = view("tenants", "v_tenant", "t");
  static final Table<Record> HABIT = view("dunning", "habit", "x");

  private Columns() {}

  private static Table<Record> view(String schema, String view, String alias) {
    return table(name(schema, view)).as(name(alias));
  }

  static <T> Field<T> of(Table<?> table, String column, Class<T> type) {
    return field(name(table.getName(), column), type);
  }

  static Field<UUID> id(Table<?> table, String column) {
    return of(table, column, UUID.class);
  }

  static Field<String> text(Table<?> table, String column) {
    return of(table, column, String.class);
  }

  static Field<LocalDate> day(Table<?> table, String column) {
    return of(table, column, LocalDate.class);
  }

  static Field<BigDecimal> number(Table<?> table, String column) {
    return of(table, column, BigDecimal.class);
  }

  static Field<JSONB> json(Table<?> table, String column) {
    return of(table, column, JSONB.class);
  }
}
