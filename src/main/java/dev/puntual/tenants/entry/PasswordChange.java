package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.tenants.Audit;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A person's own change of password, wherever the same session and the same old password open.
 * Other sessions end.
 */
public final class PasswordChange {

  private static final SqlFile CHANGE = SqlFile.beside(PasswordChange.class, "password_change");

  private final TenantTransactions tenants;
  private final SignIn signIn;
  private final Sessions sessions;
  private final PasswordEncoder encoder;
  private final Audit audit;

  PasswordChange(
      TenantTransactions tenants,
      SignIn signIn,
      Sessions sessions,
      PasswordEncoder encoder,
      Audit audit) {
    this.tenants = tenants;
    this.signIn = signIn;
    this.sessions = sessions;
    this.encoder = encoder;
    this.audit = audit;
  }

  /** What became of it. */
  public enum Result {
    DONE,
    /** The old password is another. */
    WRONG,
    /** Too many guesses at the old one. */
    TOO_MANY
  }

  /**
   * @param current the old password; asked so that a session left open is not enough
   * @param password the new one, found good before
   * @param source where the request comes from, as in {@link SignIn#attempt}
   */
  public Result change(Session session, String current, String password, String source) {
    return OtherTime.away(() -> changed(session, current, password, source));
  }

  private Result changed(Session session, String current, String password, String source) {
    return switch (signIn.attempt(session.email(), current, source)) {
      case SignInResult.TooMany _ -> Result.TOO_MANY;
      case SignInResult.Wrong() -> Result.WRONG;
      case SignInResult.Right(var doors) ->
          doors.containsKey(session.home()) ? write(session, doors, password) : Result.WRONG;
    };
  }

  private Result write(Session session, Map<TenantId, UUID> doors, String password) {
    var hash = encoder.encode(password);
    doors.forEach(
        (tenant, person) -> {
          if (session.companies().contains(tenant)) {
            tenants.run(
                tenant,
                tx -> {
                  tx.sql(CHANGE).param("hash", hash).param("person", person).update();
                  sessions.endAll(tx, person, session.id());
                  audit.record(tx, person, "password.changed", "", "");
                });
          }
        });
    return Result.DONE;
  }
}
