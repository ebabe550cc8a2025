package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Editions that came before, as one company stands to them. While nothing was ever replaced, which
 * is almost always, it asks nothing of the database.
 */
public final class Succession {

  private static final SqlFile READ = SqlFile.beside(Succession.class, "succession_read");
  private static final SqlFile AGREE = SqlFile.beside(Succession.class, "agreed_write");

  private final List<Superseded> all;

  Succession(List<Superseded> all) {
    this.all = List.copyOf(all);
  }

  /** All that was ever replaced here, for whoever says rules in words. */
  List<Superseded> all() {
    return all;
  }

  /**
   * What was replaced while the company was here.
   *
   * @param agreed when somebody said yes to being without it; null where nobody has
   */
  public record Standing(Superseded edition, @Nullable Instant agreed) {

    public boolean binds() {
      return agreed == null && !edition.loosened().isEmpty();
    }
  }

  /** The newest change first. */
  List<Standing> of(TenantTx tx) {
    if (all.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<String, Standing>();
    tx.sql(READ)
        .param("editions", texts(Superseded::fingerprint))
        .param("replaced", texts(one -> one.replaced().toString()))
        .query(
            row -> {
              var print = row.getString("fingerprint");
              var agreed = row.getTimestamp("agreed_at");
              all.stream()
                  .filter(one -> one.fingerprint().equals(print))
                  .forEach(
                      one ->
                          found.put(
                              print,
                              new Standing(one, agreed == null ? null : agreed.toInstant())));
            });
    return all.stream()
        .map(one -> found.get(one.fingerprint()))
        .filter(one -> one != null)
        .toList();
  }

  /** Those that still bind the company, because nobody said yes to what loosens them. */
  List<Superseded> binding(TenantTx tx) {
    return of(tx).stream().filter(Standing::binds).map(Standing::edition).toList();
  }

  static void agree(TenantTx tx, List<Superseded> without, UUID person, Instant now) {
    tx.sql(AGREE)
        .param("editions", without.stream().map(Superseded::fingerprint).toArray(String[]::new))
        .param("person", person)
        .param("now", Timestamp.from(now))
        .update();
  }

  private String[] texts(Function<Superseded, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }
}
