package dev.puntual.messaging;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls of two legs: the provider calls a person of the company at their own telephone, and then
 * whoever they are to speak with. What is about to be asked for is committed first, and is asked
 * for once: what may have been taken is never asked for again by a machine.
 */
public final class Bridges {

  private static final SqlFile ADD = SqlFile.beside(Bridges.class, "bridge_add");
  private static final SqlFile CLOSE = SqlFile.beside(Bridges.class, "bridge_close");
  private static final SqlFile OVER = SqlFile.beside(Bridges.class, "bridge_over");
  private static final SqlFile DIALLED = SqlFile.beside(Bridges.class, "bridge_dialled");
  private static final SqlFile PHONE = SqlFile.beside(Bridges.class, "extension_read");
  private static final SqlFile SET = SqlFile.beside(Bridges.class, "extension_write");
  private static final SqlFile DROP = SqlFile.beside(Bridges.class, "extension_drop");

  private final Accounts accounts;
  private final Placing placing;
  private final InstantSource clock;

  public Bridges(Accounts accounts, Placing placing, InstantSource clock) {
    this.accounts = accounts;
    this.placing = placing;
    this.clock = clock;
  }

  /** Whoever asks the provider, once it is committed that somebody is about to. */
  public interface Placing {

    /** Waits for the answer and writes it down. Never throws for what the world does. */
    Placed place(TenantId tenant, UUID bridge);
  }

  /** What the provider said. */
  public enum Placed {
    /** The telephone of the person of the company rings in a moment. */
    RINGS,
    /** Nobody was called. */
    REFUSED,
    /** Nobody knows; a later call of the provider tells. */
    UNKNOWN
  }

  /** What became of a wish. */
  public sealed interface Begun {

    /** To be placed as soon as this transaction is committed. */
    record Ready(UUID bridge) implements Begun {}

    /** One about the same is not over, or nobody knows whether it is. */
    record Pending() implements Begun {}

    /** The company has no account for calls. */
    record NotConnected() implements Begun {}

    /** Nobody knows where the person takes calls. */
    record NoTelephone() implements Begun {}
  }

  /** Whether this person can be connected with anybody. */
  public Optional<Begun> against(TenantTx tx, UUID person) {
    if (tx.tenant().sandbox() || accounts.mark(tx, Channel.VOICE).isEmpty()) {
      return Optional.of(new Begun.NotConnected());
    }
    return telephone(tx, person).isEmpty()
        ? Optional.of(new Begun.NoTelephone())
        : Optional.empty();
  }

  /**
   * @param about what the call is about: while one is not over there is no other
   * @param number in international form
   */
  public Begun begin(TenantTx tx, UUID about, UUID person, String number) {
    return against(tx, person).orElseGet(() -> add(tx, about, person, number));
  }

  private Begun add(TenantTx tx, UUID about, UUID person, String number) {
    var bridge = Ids.next();
    int added =
        tx.sql(ADD)
            .param("bridge", bridge)
            .param("about", about)
            .param("person", person)
            .param("number", number)
            .param("now", now())
            .update();
    return added == 1 ? new Begun.Ready(bridge) : new Begun.Pending();
  }

  /** Outside of any transaction: the provider may take its time. */
  public Placed place(TenantId tenant, UUID bridge) {
    return placing.place(tenant, bridge);
  }

  /** Whether the other telephone was dialled about this: it counts, and is not dialled again. */
  public boolean dialled(TenantTx tx, UUID about) {
    return tx.sql(DIALLED).param("about", about).query(Boolean.class).single();
  }

  /** A person says that nobody was called. False when the other telephone was dialled. */
  public boolean close(TenantTx tx, UUID about) {
    if (dialled(tx, about)) {
      return false;
    }
    tx.sql(CLOSE).param("about", about).param("now", now()).update();
    return true;
  }

  /** A person said how the call ended: it is over, whatever the provider tells. */
  public void over(TenantTx tx, UUID about) {
    tx.sql(OVER).param("about", about).param("now", now()).update();
  }

  /** Where a person of the company takes calls. */
  public Optional<String> telephone(TenantTx tx, UUID person) {
    return tx.sql(PHONE).param("person", person).query(String.class).optional();
  }

  /**
   * @param phone in international form; null for nowhere
   */
  public void telephone(TenantTx tx, UUID person, @Nullable String phone) {
    if (phone == null) {
      tx.sql(DROP).param("person", person).update();
    } else {
      tx.sql(SET).param("person", person).param("phone", phone).param("now", now()).update();
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
