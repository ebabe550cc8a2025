package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one campaign had for a debtor on one day, or will have.
 *
 * @param way by what it went, or will; null when by nothing
 * @param passed channels before that one, or all of them where none was left, each with why
 * @param message its id; null when none was asked for
 * @param state as messaging says it now; empty without a message
 * @param reason why nobody wrote, or why the message did not leave; empty when it did
 * @param rules ids of the contact rules that stood against it
 * @param kept what they say to one to come that may not leave on its day; null when it may
 */
public record Campaigned(
    LocalDate on,
    UUID campaign,
    String name,
    @Nullable Means way,
    List<Passed> passed,
    @Nullable UUID message,
    String state,
    String reason,
    List<String> rules,
    Explanation.@Nullable Kept kept) {

  private static final SqlFile READ = SqlFile.beside(Campaigned.class, "dossier_campaigns");

  /** Which campaigns mean a debtor on days to come. */
  public interface Ahead {

    /** By what is known today, the earliest first, without what the contact rules say to it. */
    List<Campaigned> of(TenantTx tx, UUID debtor, LocalDate from, LocalDate until);
  }

  public Campaigned {
    rules = List.copyOf(rules);
    passed = List.copyOf(passed);
  }

  /** Of a day to come. */
  public static Campaigned ahead(LocalDate on, UUID campaign, String name, Means way) {
    return new Campaigned(on, campaign, name, way, List.of(), null, "", "", List.of(), null);
  }

  /** The same of one to come that the contact rules keep from its day. */
  Campaigned kept(Explanation.Kept told) {
    return new Campaigned(on, campaign, name, way, passed, message, state, reason, rules, told);
  }

  /** Whether a letter was asked for, or is to come. */
  boolean speaks() {
    return message != null || (reason.isEmpty() && kept == null);
  }

  static List<Campaigned> past(TenantTx tx, UUID debtor, LocalDate from, LocalDate until) {
    return tx.sql(READ)
        .param("debtor", debtor)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> read(row))
        .list();
  }

  private static Campaigned read(ResultSet row) throws SQLException {
    return new Campaigned(
        row.getObject("run_on", LocalDate.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("name"),
        Means.of(row.getString("channel")).orElse(null),
        Passed.of((String[]) row.getArray("skipped").getArray()),
        row.getObject("message_id", UUID.class),
        row.getString("state"),
        row.getString("reason"),
        Stream.of(row.getString("against").split(" ", -1)).filter(id -> !id.isEmpty()).toList(),
        null);
  }
}
