package dev.puntual.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hides subjects from whoever asks: inside, every transaction of this thread reads as a role whose
 * policies leave out the rows about them, in whatever statement. Costs one look before each
 * transaction inside, and nothing outside. Threads that the work starts are not covered.
 */
public final class Veil {

  private static final ScopedValue<Function<TenantTx, Collection<UUID>>> HIDDEN =
      ScopedValue.newInstance();

  private Veil() {}

  /** Work with an answer. */
  public interface Work<T extends @Nullable Object, X extends Exception> {
    T done() throws X;
  }

  /**
   * Does the work behind the veil.
   *
   * @param hidden whom a company hides, asked once in each transaction, before its own statements
   */
  public static <T extends @Nullable Object, X extends Exception> T drawn(
      Function<TenantTx, Collection<UUID>> hidden, Work<T, X> work) throws X {
    return ScopedValue.where(HIDDEN, hidden).call(work::done);
  }

  static String role() {
    return HIDDEN.isBound() ? "puntual_veiled" : "puntual_app";
  }

  /** A literal, because that is what reaches the workers of a sharded cluster. */
  static void draw(TenantTx tx, Connection connection) throws SQLException {
    if (!HIDDEN.isBound()) {
      return;
    }
    var hidden = HIDDEN.get().apply(tx);
    if (hidden.isEmpty()) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          hidden.stream()
              .map(UUID::toString)
              .collect(Collectors.joining(",", "set local app.hidden = '{", "}'")));
    }
  }
}
