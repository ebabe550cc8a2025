package dev.puntual.dunning.segment;

import dev.puntual.platform.db.CompiledSql;
import java.util.HashMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The values of one statement: each becomes a parameter with a name, and none a piece of text. */
final class Binds {

  private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

  private int count;

  <T> Param<T> value(T value) {
    return DSL.param("v" + ++count, value);
  }

  /** The predicate that stands on every table of every statement. */
  static Condition ours(Table<?> table) {
    return Columns.id(table, "tenant_id").eq(DSL.param("tenant", UUID.class));
  }

  static CompiledSql finish(Query query) {
    var binds = new HashMap<String, Object>();
    SQL.extractParams(query)
        .forEach(
            (name, param) -> {
              var value = param.getValue();
              if (!name.equals("tenant") && value != null) {
                binds.put(name, value);
              }
            });
    return new CompiledSql(SQL.renderNamedParams(query), binds);
  }
}
