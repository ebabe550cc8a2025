package dev.puntual.dunning;

import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows behind a dossier. */
final class DossierRows {

  private final Map<UUID, Dossier.Debt> debts = new LinkedHashMap<>();

  Dossier.Debtor debtor(ResultSet row) throws SQLException {
    return new Dossier.Debtor(
        ZoneId.of(row.getString("zone")),
        row.getString("home"),
        row.getString("clock").isEmpty() ? null : ZoneId.of(row.getString("clock")),
        row.getString("country"),
        row.getString("part"),
        row.getString("standing"),
        roles(row),
        row.getObject("strategy_no", Integer.class),
        row.getObject("until_on", LocalDate.class),
        row.getObject("evaluated_on", LocalDate.class));
  }

  private static int roles(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("roles").getArray())
        .mapToInt(Means::reached)
        .reduce(0, (all, one) -> all | one);
  }

  /** One row per debt and day on which its balance changed. */
  void debt(ResultSet row) throws SQLException {
    var id = row.getObject("receivable_id", UUID.class);
    var debt = debts.get(id);
    if (debt == null) {
      debt = first(id, row);
      debts.put(id, debt);
    }
    var moved = row.getObject("moved_on", LocalDate.class);
    if (moved != null) {
      debt.moved().put(moved, row.getBigDecimal("moved"));
    }
  }

  private static Dossier.Debt first(UUID id, ResultSet row) throws SQLException {
    return new Dossier.Debt(
        id,
        row.getString("number"),
        row.getInt("instalment"),
        row.getObject("due_on", LocalDate.class),
        row.getString("currency"),
        row.getBigDecimal("balance"),
        row.getObject("known_on", LocalDate.class),
        row.getInt("ladder_no"),
        row.getInt("step_no"),
        row.getInt("shift_days"),
        new LinkedHashMap<LocalDate, BigDecimal>());
  }

  List<Dossier.Debt> debts() {
    return List.copyOf(debts.values());
  }

  Dossier.Said said(ResultSet row) throws SQLException {
    return new Dossier.Said(
        row.getObject("receivable_id", UUID.class),
        row.getObject("decided_on", LocalDate.class),
        row.getInt("first_step"),
        row.getInt("step_no"),
        row.getInt("ladder_no"),
        row.getBigDecimal("balance"),
        row.getString("reason"),
        row.getBoolean("waits"));
  }

  Dossier.Contact contact(ResultSet row) throws SQLException {
    return new Dossier.Contact(
        row.getObject("contact_on", LocalDate.class),
        row.getString("currency"),
        Means.of(row.getString("channel")).orElseThrow(),
        row.getBoolean("waits"),
        row.getObject("message_id", UUID.class),
        row.getString("told"),
        row.getString("state"),
        row.getString("reason"),
        row.getBoolean("gives_way"),
        rules(row.getString("against")),
        row.getInt("ladder_no"),
        row.getInt("step_no"),
        row.getString("recipient"),
        row.getString("recipient_role"),
        hour(row),
        Passed.of((String[]) row.getArray("skipped").getArray()));
  }

  private static List<String> rules(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
  }

  private static Explanation.@Nullable Hour hour(ResultSet row) throws SQLException {
    var why = row.getString("leaves_why");
    return why.isEmpty()
        ? null
        : new Explanation.Hour(row.getObject("leaves_at", LocalTime.class), why);
  }

  Dossier.Act act(ResultSet row) throws SQLException {
    return new Dossier.Act(
        row.getString("kind"),
        row.getObject("due_on", LocalDate.class),
        Set.of((UUID[]) row.getArray("receivables").getArray()),
        new ActDone(row.getObject("done_on", LocalDate.class), row.getString("proof")));
  }

  Dossier.Hold hold(ResultSet row) throws SQLException {
    var channel = row.getString("channel");
    return new Dossier.Hold(
        row.getObject("receivable_id", UUID.class),
        channel == null ? null : Means.of(channel).orElseThrow(),
        row.getString("reason"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getObject("placed_on", LocalDate.class),
        row.getObject("lifted_on", LocalDate.class),
        row.getString("person"),
        promised(row));
  }

  private static @Nullable Promised promised(ResultSet row) throws SQLException {
    var amount = row.getBigDecimal("promised");
    var currency = row.getString("currency");
    return amount == null
        ? null
        : new Promised(
            Money.of(amount, currency),
            Money.of(row.getBigDecimal("paid"), currency),
            row.getObject("promised_on", LocalDate.class));
  }
}
