package dev.puntual.tenants.entry;

import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Links by which a person chooses a password: the first one, or a new one when it was forgotten. An
 * administrator makes the link and hands it over; nobody ever knows another's password.
 */
public final class Invitations {

  static final Duration LIFE = Duration.ofDays(7);

  private static final SqlFile ADD = SqlFile.beside(Invitations.class, "invitation_add");
  private static final SqlFile FIND = SqlFile.beside(Invitations.class, "invitation_find");
  private static final SqlFile USE = SqlFile.beside(Invitations.class, "invitation_use");
  private static final SqlFile CHANGE = SqlFile.beside(Invitations.class, "password_change");

  private final TenantTransactions tenants;
  private final Sessions sessions;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final InstantSource clock;

  Invitations(
      TenantTransactions tenants,
      Sessions sessions,
      PasswordEncoder encoder,
      Audit audit,
      InstantSource clock) {
    this.tenants = tenants;
    this.sessions = sessions;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a link; earlier ones of the same person stop working.
   *
   * @return the path to hand over; it cannot be shown again
   */
  public String make(TenantTx tx, UUID person) {
    var now = clock.instant();
    useUp(tx, person);
    var token = new TokenName(tx.tenant(), Ids.next(), TokenName.freshSecret());
    tx.sql(ADD)
        .param("invitation", token.row())
        .param("person", person)
        .param("hash", token.hash())
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(now.plus(LIFE)))
        .update();
    return "/invitacion/" + token.text();
  }

  Optional<Invitation> find(TokenName token) {
    return tenants.in(token.tenant(), tx -> find(tx, token));
  }

  /**
   * Sets the password and uses up the link, both or neither; ends whatever sessions there were.
   *
   * @return who it was; empty when the link was used or grew old meanwhile
   */
  Optional<Invitation> accept(TokenName token, String password) {
    var hash = encoder.encode(password);
    return tenants.in(
        token.tenant(),
        tx -> {
          var invitation = find(tx, token);
          if (invitation.isEmpty() || useUp(tx, invitation.get().person()) == 0) {
            return Optional.empty();
          }
          var person = invitation.get().person();
          tx.sql(CHANGE).param("hash", hash).param("person", person).update();
          sessions.endAll(tx, person, token.row());
          audit.record(tx, person, "password.chosen", invitation.get().name(), "");
          return invitation;
        });
  }

  private Optional<Invitation> find(TenantTx tx, TokenName token) {
    return tx.sql(FIND)
        .param("invitation", token.row())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> held(token, row))
        .optional()
        .flatMap(invitation -> invitation);
  }

  private int useUp(TenantTx tx, UUID person) {
    return tx.sql(USE)
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Optional<Invitation> held(TokenName token, ResultSet row) throws SQLException {
    return token.matches(row.getBytes("secret_hash"))
        ? Optional.of(Invitation.read(row))
        : Optional.empty();
  }
}
