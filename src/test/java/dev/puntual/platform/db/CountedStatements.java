package dev.puntual.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The two doors into a real database, with everything that goes through them counted. */
public final class CountedStatements {

  private final AtomicInteger sent = new AtomicInteger();
  private final DataSource pool;

  public CountedStatements(Database database) {
    this.pool = around(DataSource.class, database.pool());
  }

  public TenantTransactions tenants() {
    return new TenantTransactions(pool);
  }

  public FleetTransactions fleet() {
    return new FleetTransactions(pool);
  }

  /** How many since this was last asked. */
  public int sent() {
    return sent.getAndSet(0);
  }

  private <T> T around(Class<T> type, T inner) {
    InvocationHandler counting =
        (_, method, arguments) -> {
          if (method.getName().equals("prepareStatement")
              || method.getName().equals("createStatement")) {
            sent.incrementAndGet();
          }
          var answer = call(inner, method, arguments);
          return answer instanceof Connection connection
              ? around(Connection.class, connection)
              : answer;
        };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, counting));
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
