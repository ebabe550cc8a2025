package dev.puntual.api.calls;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Debtors as addresses name them. */
public final class Debtors {

  private static final SqlFile CODE = SqlFile.beside(Debtors.class, "debtor_code");

  private Debtors() {}

  /**
   * @param code by which the company's files know it; it names nobody to a stranger
   */
  public record Known(DebtorId id, String code) {}

  /** What is told of a debtor; the same whether it never was, is gone, or is another company's. */
  public static Told with(TenantTx tx, String text, Function<Known, Told> told) {
    return find(tx, text).map(told).orElseGet(() -> Told.not(Fault.of(404, "debtor_unknown")));
  }

  private static Optional<Known> find(TenantTx tx, String text) {
    return id(text)
        .flatMap(
            id ->
                tx.sql(CODE)
                    .param("debtor", id)
                    .query((row, _) -> new Known(new DebtorId(id), row.getString("code")))
                    .optional());
  }

  /** Empty for what is none. */
  public static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
