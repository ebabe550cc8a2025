package dev.puntual.messaging.email;

import dev.puntual.messaging.email.MailGrant.Granter;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each company's mail provider granted us; its secrets rest sealed, both in one. */
public final class MailGrants {

  private static final SqlFile READ = SqlFile.beside(MailGrants.class, "grant_read");
  private static final SqlFile WRITE = SqlFile.beside(MailGrants.class, "grant_write");
  private static final SqlFile FORGET = SqlFile.beside(MailGrants.class, "grant_forget");
  private static final SqlFile AFRESH = SqlFile.beside(MailServers.class, "lane_afresh");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Secrets secrets;
  private final InstantSource clock;

  public MailGrants(Secrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Empty when the company uses a password, or nothing.
   *
   * @throws dev.puntual.platform.secrets.BrokenSeal when the master key is another one now
   */
  public Optional<MailGrant> of(TenantTx tx) {
    return tx.sql(READ)
        .query(
            (row, _) -> {
              var open = open(secrets.unseal(tx, row.getBytes("secrets_sealed")));
              return new MailGrant(
                  Granter.of(row.getString("provider")).orElseThrow(),
                  row.getString("directory"),
                  row.getString("client_id"),
                  open.getFirst(),
                  open.getLast());
            })
        .optional();
  }

  /** Replaces it, and lets what waits try its luck at once. */
  public void set(TenantTx tx, MailGrant grant) {
    keep(tx, grant);
    tx.sql(AFRESH).update();
  }

  /** Providers give a new refresh token now and then, and the old one ends. */
  void renew(TenantTx tx, MailGrant grant) {
    keep(tx, grant);
  }

  public void forget(TenantTx tx) {
    tx.sql(FORGET).update();
    tx.sql(AFRESH).update();
  }

  private void keep(TenantTx tx, MailGrant grant) {
    var both =
        JSON.writeValueAsString(List.of(grant.secret(), grant.refresh()))
            .getBytes(StandardCharsets.UTF_8);
    tx.sql(WRITE)
        .param("provider", grant.provider().code())
        .param("directory", grant.directory())
        .param("clientId", grant.clientId())
        .param("secrets", secrets.seal(tx, both))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static List<String> open(byte[] both) {
    return JSON.readValue(both, new TypeReference<>() {});
  }
}
