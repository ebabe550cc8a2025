package dev.puntual.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way of one process to the database, with somebody who hears of each statement and each commit
 * and may end the process there, by throwing. The open transaction of whoever ends is rolled back,
 * as the server does when a connection is gone.
 */
public final class MortalPool {

  /** Hears of every step before it is taken, and of every commit after it too. */
  public interface Watcher {
    void statement(String sql);

    /**
     * @param statements what was done in the transaction, in order
     */
    void committing(List<String> statements);

    void committed(List<String> statements);
  }

  private final DataSource pool;
  private final Watcher watcher;

  public MortalPool(Database database, Watcher watcher) {
    this.watcher = watcher;
    this.pool =
        proxy(
            DataSource.class,
            (_, method, arguments) -> {
              var answer = call(database.pool(), method, arguments);
              return answer instanceof Connection connection ? watched(connection) : answer;
            });
  }

  public TenantTransactions tenants() {
    return new TenantTransactions(pool);
  }

  public FleetTransactions fleet() {
    return new FleetTransactions(pool);
  }

  private Connection watched(Connection inner) {
    var done = new ArrayList<String>();
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          boolean commit = method.getName().equals("commit");
          if (commit) {
            watcher.committing(List.copyOf(done));
          } else if (method.getName().equals("prepareStatement") && arguments != null) {
            watcher.statement((String) arguments[0]);
            done.add((String) arguments[0]);
          }
          var answer = call(inner, method, arguments);
          if (commit) {
            watcher.committed(List.copyOf(done));
            done.clear();
          }
          return answer;
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object inner, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
