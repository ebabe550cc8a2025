package dev.puntual.messaging.returns;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.returns.Watch.Held;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.BrokenSeal;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one company's mailbox a stretch further, each mail in a transaction of its own. */
final class BoxReader {

  private static final Logger LOG = LoggerFactory.getLogger(BoxReader.class);

  /** So many in a row, then others have their turn. */
  private static final int MOST = 100;

  /** So often in a row a mail may fail to come before it is put aside. */
  private static final int PATIENCE = 3;

  private static final Duration REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** After the server has counted its mails anew, those of the last days are looked at again. */
  private static final Duration LOOK_BACK = Duration.ofDays(2);

  private final TenantTransactions transactions;
  private final Watch watch;
  private final Boxes boxes;
  private final ReturnDesk desk;
  private final InstantSource clock;
  private final BoxDoor door;

  BoxReader(
      TenantTransactions transactions,
      Watch watch,
      Boxes boxes,
      ReturnDesk desk,
      InstantSource clock,
      BoxDoor door) {
    this.transactions = transactions;
    this.watch = watch;
    this.boxes = boxes;
    this.desk = desk;
    this.clock = clock;
    this.door = door;
  }

  /**
   * One stretch. False when somebody else reads it, or it is not due.
   *
   * @param closing asked before each mail; true ends the stretch early and cleanly
   */
  boolean serve(TenantId tenant, BooleanSupplier closing) {
    var held = watch.take(tenant);
    held.ifPresent(ours -> stretch(ours, closing));
    return held.isPresent();
  }

  private void stretch(Held held, BooleanSupplier closing) {
    Optional<Box> box;
    try {
      box = transactions.in(held.tenant(), boxes::of);
    } catch (BrokenSeal sealed) {
      trouble(held, Trouble.SEAL.code());
      return;
    }
    if (box.isEmpty()) {
      return;
    }
    try (var line = door.open(held.tenant(), box.get())) {
      int waiting = read(line, held, closing);
      var due = clock.instant().plus(waiting > 0 ? Duration.ZERO : REST);
      watch.release(held, due, "", waiting);
    } catch (IOException | MessagingException e) {
      trouble(held, BoxTrial.code(e));
    }
  }

  /** Returns how many mails are left. */
  private int read(BoxLine line, Held held, BooleanSupplier closing)
      throws MessagingException, IOException {
    long life = line.life();
    int place = line.placeAfter(from(line, held, life));
    var page = line.page(place, MOST);
    if (page.isEmpty()) {
      long newest = line.newest();
      transactions.run(held.tenant(), tx -> watch.forward(tx, held, life, newest));
    }
    for (var mail : page) {
      if (closing.getAsBoolean() || !took(line, held, mail)) {
        break;
      }
      place++;
    }
    return Math.max(0, line.count() + 1 - place);
  }

  /**
   * One mail; false when it was the last of this stretch. A mail that nobody can fetch time after
   * time is put aside, so that it does not stand before all others for ever.
   */
  private boolean took(BoxLine line, Held held, IMAPMessage mail)
      throws MessagingException, IOException {
    long uid = line.number(mail);
    try {
      return desk.take(held, line.read(mail));
    } catch (MessageRemovedException gone) {
      return true;
    } catch (IOException | MessagingException e) {
      if (held.failures() < PATIENCE) {
        throw e;
      }
      desk.setAside(held, new RawMail(line.life(), uid, clock.instant(), new byte[0]));
      return false;
    }
  }

  /** A box that is named is read from then on; one that was counted anew, from some days back. */
  private static long from(BoxLine line, Held held, long life) throws MessagingException {
    if (held.life() == null) {
      return line.newest();
    }
    var readAt = held.readAt();
    return held.life() == life || readAt == null
        ? held.uid()
        : line.before(readAt.minus(LOOK_BACK));
  }

  /** Trying often would only annoy, and lock accounts after wrong passwords. */
  private void trouble(Held held, String code) {
    var pause = REST.multipliedBy(1L << Math.min(held.failures(), 4));
    var due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    LOG.info("the mailbox of tenant {} was not read: {}", held.tenant(), code);
    watch.release(held, due, code, 0);
  }
}
