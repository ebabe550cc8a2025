package dev.puntual.dunning.segment;

import dev.puntual.platform.db.CompiledSql;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The values of one statement: each becomes a parameter with a name, and none a piece of text. And
 * the debtors it is about: all of the company's, or those whose id stands before a bound, which are
 * a fair draw of all, because ids are digests.
 */
final class Binds {

  private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

  private final @Nullable UUID below;
  private final Map<String, Object> values = new HashMap<>();

  /**
   * @param below only debtors before this id; null for all
   */
  Binds(@Nullable UUID below) {
    this.below = below;
  }

  <T> Param<T> value(T value) {
    var name = "v" + (values.size() + 1);
    values.put(name, value);
    return DSL.param(name, value);
  }

  /** The predicate that stands on every table of every statement. */
  Condition company(Table<?> table) {
    return Columns.id(table, "tenant_id").eq(DSL.param("tenant", UUID.class));
  }

  /** The same for tables that say whose debtor it is. */
  Condition ours(Table<?> table) {
    var tenant = company(table);
    return below == null ? tenant : tenant.and(Columns.id(table, "debtor_id").lt(value(below)));
  }

  /**
   * What was bound is known already: the library would render the whole statement once more for it.
   */
  CompiledSql finish(Query query) {
    return new CompiledSql(SQL.renderNamedParams(query), values);
  }
}
