package dev.puntual.messaging.whatsapp;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Who wrote to a number, and to whom it wrote outside of their day. */
final class WhatsAppPeople {

  /**
   * How long somebody who wrote may be answered freely, and how long Meta counts to whom we wrote.
   */
  static final Duration DAY = Duration.ofHours(24);

  private static final SqlFile HEARD = SqlFile.beside(WhatsAppPeople.class, "people_heard");
  private static final SqlFile OF = SqlFile.beside(WhatsAppPeople.class, "people_of");
  private static final SqlFile REACHED = SqlFile.beside(WhatsAppPeople.class, "people_reached");
  private static final SqlFile COUNT = SqlFile.beside(WhatsAppPeople.class, "people_count");
  private static final SqlFile FOLLOW = SqlFile.beside(WhatsAppPeople.class, "reach_follow");
  private static final SqlFile BEGIN = SqlFile.beside(WhatsAppPeople.class, "reach_begin");
  private static final SqlFile FIRST = SqlFile.beside(WhatsAppPeople.class, "reach_first");

  private WhatsAppPeople() {}

  /** Somebody who wrote just now. */
  record Wrote(String person, String waId, String bsuid, Instant at) {}

  /**
   * @param heardAt null when they never wrote
   * @param reachedAt null when they were never written to outside of their day
   */
  record Known(@Nullable Instant heardAt, @Nullable Instant reachedAt) {

    static final Known NOT = new Known(null, null);

    /** When their day ends; the beginning of time when it never began. */
    Instant openUntil() {
      return heardAt == null ? Instant.EPOCH : heardAt.plus(DAY);
    }

    boolean counted(Instant now) {
      return reachedAt != null && reachedAt.isAfter(now.minus(DAY));
    }
  }

  static void heard(TenantTx tx, String number, List<Wrote> wrote) {
    tx.sql(HEARD)
        .param("number", number)
        .param("people", texts(wrote, Wrote::person))
        .param("waIds", texts(wrote, Wrote::waId))
        .param("bsuids", texts(wrote, Wrote::bsuid))
        .param("ats", wrote.stream().map(w -> Timestamp.from(w.at())).toArray(Timestamp[]::new))
        .update();
  }

  /** By their keys; who is not known is left out. */
  static Map<String, Known> of(TenantTx tx, String number, Collection<String> people) {
    var known = new HashMap<String, Known>();
    tx.sql(OF)
        .param("number", number)
        .param("people", people.toArray(String[]::new))
        .query(
            row -> {
              var one = new Known(instant(row, "heard_at"), instant(row, "reached_at"));
              known.put(row.getString("person"), one);
              known.put(row.getString("bsuid"), one);
            });
    return known;
  }

  static void reached(TenantTx tx, String number, Collection<String> people, Instant now) {
    tx.sql(REACHED)
        .param("number", number)
        .param("people", people.toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** How many within the day that ends now; looks at each of them. */
  static int counted(TenantTx tx, String number, Instant now) {
    return since(tx, COUNT, number, now).query(Integer.class).single();
  }

  /**
   * The same from the count that is kept: costs as much as fell out of the day since it was asked
   * last. Whoever asks holds the standing, so nobody else does.
   */
  static int reached(TenantTx tx, String number, Instant now) {
    return since(tx, FOLLOW, number, now)
        .query(Integer.class)
        .optional()
        .orElseGet(() -> since(tx, BEGIN, number, now).query(Integer.class).single());
  }

  /** When the first of them was written to; now, when there are none. */
  static Instant first(TenantTx tx, String number, Instant now) {
    var first = since(tx, FIRST, number, now).query((row, _) -> instant(row, "first_at")).single();
    return first == null ? now : first;
  }

  private static StatementSpec since(TenantTx tx, SqlFile file, String number, Instant now) {
    return tx.sql(file).param("number", number).param("since", Timestamp.from(now.minus(DAY)));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static String[] texts(List<Wrote> wrote, Function<Wrote, String> text) {
    return wrote.stream().map(text).toArray(String[]::new);
  }
}
