package dev.puntual.tenants.entry;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.platform.web.Right;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Sandboxes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions as rows: they survive a restart and can be ended from outside. One that is not used for
 * 14 days ends; so does any after 90.
 */
public final class Sessions {

  static final Duration IDLE = Duration.ofDays(14);
  static final Duration LONGEST = Duration.ofDays(90);

  /** A used session is written anew at most this often. */
  private static final Duration FRESH_ENOUGH = Duration.ofDays(1);

  private static final SqlFile OPEN = SqlFile.beside(Sessions.class, "session_open");
  private static final SqlFile FIND = SqlFile.beside(Sessions.class, "session_find");
  private static final SqlFile EXTEND = SqlFile.beside(Sessions.class, "session_extend");
  private static final SqlFile END = SqlFile.beside(Sessions.class, "session_end");
  private static final SqlFile END_ALL = SqlFile.beside(Sessions.class, "session_end_all");

  private final TenantTransactions tenants;
  private final Audit audit;
  private final Sandboxes sandboxes;
  private final InstantSource clock;

  /**
   * @param clock one that no sandbox turns
   */
  Sessions(TenantTransactions tenants, Audit audit, Sandboxes sandboxes, InstantSource clock) {
    this.tenants = tenants;
    this.audit = audit;
    this.sandboxes = sandboxes;
    this.clock = clock;
  }

  /**
   * Opens one session in each company whose password was just proven, all under one secret.
   *
   * @param doors who the visitor is in each company; at least one
   * @param first where they stand afterwards
   */
  TokenName open(Map<TenantId, UUID> doors, TenantId first) {
    var id = Ids.next();
    var token = new TokenName(first, id, TokenName.freshSecret());
    var companies = doors.keySet().stream().map(TenantId::value).toArray(UUID[]::new);
    var now = clock.instant();
    doors.forEach(
        (tenant, person) ->
            tenants.run(
                tenant,
                tx -> {
                  tx.sql(OPEN)
                      .param("session", id)
                      .param("hash", token.hash())
                      .param("person", person)
                      .param("companies", companies)
                      .param("now", Timestamp.from(now))
                      .param("expires", Timestamp.from(now.plus(IDLE)))
                      .update();
                  audit.record(tx, person, "session.opened", "", "");
                }));
    return token;
  }

  /**
   * Who holds this token; empty when it is wrong, ended or too old, or the person may not enter.
   */
  Optional<Session> find(TokenName token) {
    return OtherTime.away(
        () -> token.tenant().sandbox() ? findInSandbox(token) : findInCompany(token));
  }

  /** A sandbox has no sessions of its own: whoever may decide in the company may go in. */
  private Optional<Session> findInSandbox(TokenName token) {
    return sandboxes
        .clock(token.tenant())
        .flatMap(
            there ->
                findInCompany(new TokenName(there.company(), token.row(), token.secret()))
                    .filter(session -> session.role().may(Right.DECIDE))
                    .map(session -> session.in(there)));
  }

  private Optional<Session> findInCompany(TokenName token) {
    return tenants
        .in(
            token.tenant(),
            tx ->
                tx.sql(FIND)
                    .param("session", token.row())
                    .param("now", Timestamp.from(clock.instant()))
                    .query((row, _) -> held(token, row))
                    .optional())
        .flatMap(session -> session);
  }

  private static Optional<Session> held(TokenName token, ResultSet row) throws SQLException {
    return token.matches(row.getBytes("secret_hash"))
        ? Optional.of(Session.read(token.tenant(), row))
        : Optional.empty();
  }

  /** Lets a used session live on; true when its cookie must be written anew. */
  boolean extend(Session session) {
    var end = lastMoment(session);
    if (end.isBefore(session.expiresAt().plus(FRESH_ENOUGH))) {
      return false;
    }
    return tenants.in(
        session.home(),
        tx ->
            tx.sql(EXTEND)
                    .param("session", session.id())
                    .param("expires", Timestamp.from(end))
                    .update()
                == 1);
  }

  /** How long the browser may keep the token. */
  Duration left(Session session) {
    return Duration.between(clock.instant(), lastMoment(session));
  }

  /** Ends it in every company it opened. */
  void end(Session session) {
    var now = Timestamp.from(clock.instant());
    for (var tenant : session.companies()) {
      OtherTime.away(
          () ->
              tenants.in(
                  tenant,
                  tx -> tx.sql(END).param("session", session.id()).param("now", now).update()));
    }
  }

  /**
   * Ends every session of a person in this company, but one.
   *
   * @param except a session that goes on; any other id ends them all
   */
  public void endAll(TenantTx tx, UUID person, UUID except) {
    tx.sql(END_ALL)
        .param("person", person)
        .param("except", except)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private Instant lastMoment(Session session) {
    var idle = clock.instant().plus(IDLE);
    var longest = session.createdAt().plus(LONGEST);
    return idle.isBefore(longest) ? idle : longest;
  }
}
