package dev.puntual.messaging.returns;

import dev.puntual.messaging.returns.Watch.Held;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where each mail is opened, once. What it says takes effect in the transaction that writes down
 * that it was read; one that nobody can read is put aside for a person, and the next one has its
 * turn.
 */
final class ReturnDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnDesk.class);

  private final TenantTransactions transactions;
  private final Watch watch;
  private final Verdicts verdicts;
  private final Effects effects;

  ReturnDesk(TenantTransactions transactions, Watch watch, Verdicts verdicts, Effects effects) {
    this.transactions = transactions;
    this.watch = watch;
    this.verdicts = verdicts;
    this.effects = effects;
  }

  /** False when somebody else reads the mailbox now. */
  boolean take(Held held, RawMail raw) {
    try {
      var mail = Arrived.read(raw);
      return transactions.repeatable(held.tenant(), tx -> opened(tx, held, raw, mail));
    } catch (IOException | MessagingException | RuntimeException e) {
      // Its message may quote the mail; the class says enough.
      LOG.warn("a mail to tenant {} is put aside: {}", held.tenant(), e.getClass().getName());
      return setAside(held, raw);
    }
  }

  /** A mail that nobody can read waits for a person; it stays where it lies. */
  boolean setAside(Held held, RawMail raw) {
    return transactions.in(
        held.tenant(),
        tx -> {
          boolean ours = watch.forward(tx, held, raw.life(), raw.uid());
          if (ours) {
            MailBook.aside(tx, raw);
          }
          return ours;
        });
  }

  private boolean opened(TenantTx tx, Held held, RawMail raw, Arrived mail) {
    if (!watch.forward(tx, held, raw.life(), raw.uid())) {
      return false;
    }
    var verdict = verdicts.of(tx, raw, mail);
    if (!MailBook.keep(tx, raw, mail, verdict)) {
      return true;
    }
    effects.of(tx, raw, mail, verdict);
    return true;
  }
}
