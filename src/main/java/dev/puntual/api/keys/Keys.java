package dev.puntual.api.keys;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's keys. What is kept of one opens nothing. */
public final class Keys {

  private static final SqlFile ADD = SqlFile.beside(Keys.class, "key_add");
  private static final SqlFile LIST = SqlFile.beside(Keys.class, "key_list");
  private static final SqlFile FIND = SqlFile.beside(Keys.class, "key_find");
  private static final SqlFile USED = SqlFile.beside(Keys.class, "key_used");
  private static final SqlFile REVOKE = SqlFile.beside(Keys.class, "key_revoke");

  /** A key that is used all the time is written at most this often. */
  private static final Duration FRESH_ENOUGH = Duration.ofMinutes(5);

  private final TenantTransactions tenants;
  private final Audit audit;
  private final InstantSource clock;

  public Keys(TenantTransactions tenants, Audit audit, InstantSource clock) {
    this.tenants = tenants;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A key as the page lists it.
   *
   * @param ending its last characters
   * @param usedAt within five minutes; null when it never was
   */
  public record Listed(
      UUID id,
      String name,
      List<String> opens,
      String ending,
      String madeBy,
      Instant madeAt,
      @Nullable Instant usedAt,
      @Nullable Instant revokedAt) {}

  /** Makes a key that reads, and returns it for the one time that it is shown. */
  public String make(TenantId tenant, String name, UUID person) {
    return make(tenant, name, Holder.READ, person);
  }

  /**
   * Makes a key and returns it, for the one time that it is shown.
   *
   * @param scope one of {@link Holder}'s, or several with a space between
   */
  public String make(TenantId tenant, String name, String scope, UUID person) {
    var key = ApiKey.fresh(tenant, Ids.next());
    tenants.run(
        tenant,
        tx -> {
          tx.sql(ADD)
              .param("key", key.id())
              .param("name", name)
              .param("scope", Holder.kept(List.of(scope.split(" "))))
              .param("hash", key.hash())
              .param("ending", key.ending())
              .param("person", person)
              .param("now", now())
              .update();
          audit.record(tx, person, "api.key_made", name, "");
        });
    return key.text();
  }

  /** Those that open first, then the newest; at most two hundred. */
  public List<Listed> of(TenantId tenant) {
    return tenants.in(tenant, tx -> tx.sql(LIST).query(Keys::listed).list());
  }

  /** False when there is none, or it opened nothing before. */
  public boolean revoke(TenantId tenant, UUID key, UUID person) {
    return tenants.in(
        tenant,
        tx -> {
          var name =
              tx.sql(REVOKE).param("key", key).param("now", now()).query(String.class).optional();
          name.ifPresent(it -> audit.record(tx, person, "api.key_revoked", it, ""));
          return name.isPresent();
        });
  }

  /** Who holds this key; empty when it opens nothing, whatever the reason. */
  Optional<Holder> holder(String text) {
    return ApiKey.read(text).flatMap(key -> tenants.in(key.tenant(), tx -> holder(tx, key)));
  }

  private Optional<Holder> holder(TenantTx tx, ApiKey key) {
    var found = tx.sql(FIND).param("key", key.id()).query((row, _) -> found(key, row)).optional();
    return found
        .flatMap(it -> it)
        .map(
            it -> {
              if (it.stale(clock.instant())) {
                tx.sql(USED).param("key", key.id()).param("now", now()).update();
              }
              return it.holder();
            });
  }

  private record Found(Holder holder, @Nullable Instant usedAt) {

    boolean stale(Instant now) {
      return usedAt == null || usedAt.plus(FRESH_ENOUGH).isBefore(now);
    }
  }

  private static Optional<Found> found(ApiKey key, ResultSet row) throws SQLException {
    if (!key.matches(row.getBytes("secret_hash"))) {
      return Optional.empty();
    }
    var holder =
        new Holder(
            key.tenant(),
            key.id(),
            row.getString("name"),
            row.getObject("made_by", UUID.class),
            Holder.opened(row.getString("scope")),
            row.getString("country"),
            ZoneId.of(row.getString("zone")));
    return Optional.of(new Found(holder, instant(row, "used_at")));
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    return new Listed(
        row.getObject("key_id", UUID.class),
        row.getString("name"),
        List.of(row.getString("scope").split(" ")),
        row.getString("ending"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant(),
        instant(row, "used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
