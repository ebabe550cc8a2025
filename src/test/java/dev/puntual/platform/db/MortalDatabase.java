package dev.puntual.platform.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way of one process to the database, which can be told to die at any step: before a statement,
 * before a commit, or right after one. What is dead takes no further step; its open transaction is
 * rolled back, as the server does when a connection is gone.
 */
public final class MortalDatabase {

  private final DataSource pool = around(DataSource.class, TestDatabase.pool());
  private int left = Integer.MAX_VALUE;
  private boolean dead;

  /** The process ended here. */
  public static final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }

  public TenantTransactions tenants() {
    return new TenantTransactions(pool);
  }

  /** So many more steps, and it is over. */
  public synchronized void dieAfter(int steps) {
    left = steps;
  }

  public synchronized void liveOn() {
    left = Integer.MAX_VALUE;
  }

  public synchronized boolean dead() {
    return dead;
  }

  /** A place at which the process may end; also for places outside the database. */
  public synchronized void step() {
    if (!dead && left-- <= 0) {
      dead = true;
    }
    if (dead) {
      throw new Killed();
    }
  }

  private <T> T around(Class<T> type, T inner) {
    InvocationHandler stepping =
        (_, method, arguments) -> {
          boolean commit = method.getName().equals("commit");
          boolean statement = method.getName().endsWith("Statement");
          if (commit || statement) {
            step();
          }
          var answer = call(inner, method, arguments);
          if (commit) {
            step();
          }
          return answer instanceof Connection connection
              ? around(Connection.class, connection)
              : answer;
        };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, stepping));
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
