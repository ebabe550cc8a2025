package dev.puntual.messaging.returns;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.ReturnMark;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;

/** What reads mailboxes, wired for a test: over a real mailbox, or mail by mail by hand. */
public final class TestReturns {

  public final Boxes boxes;
  public final ReadMails mails;
  public final Postboy postboy;

  private final TenantTransactions transactions = TestDatabase.transactions();
  private final ReturnDesk desk;
  private final Watch watch;
  private final ReturnMark marks;
  private long uid;

  public TestReturns(
      Secrets secrets,
      Suppressions suppressions,
      Answers answers,
      RoomsAbove above,
      InstantSource clock) {
    boxes = new Boxes(secrets, clock);
    mails = new ReadMails(clock);
    marks = new ReturnMark(secrets);
    watch = new Watch(transactions, TestDatabase.fleet(), clock);
    var verdicts = new Verdicts(new Sent.Proofs(marks, clock));
    desk =
        new ReturnDesk(
            transactions, watch, verdicts, new Effects(suppressions, answers, above, clock));
    var encryption = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var door = new BoxDoor(encryption, TestApplication.bean(MailLogins.class));
    postboy = new Postboy(watch, new BoxReader(transactions, watch, boxes, desk, clock, door));
  }

  /** A mailbox there, from now on. */
  public static Box box(int port, String password) {
    return new Box(
        "127.0.0.1", port, Security.NONE, "rebotes", password, "INBOX", "rebotes@norte.example");
  }

  public String mark(TenantId tenant, UUID message) {
    return marks.of(tenant, message);
  }

  /** One mail, as if it lay in the mailbox. */
  public void comes(TenantId tenant, Instant at, String mail) {
    comes(tenant, at, mail.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void comes(TenantId tenant, Instant at, byte[] mail) {
    transactions.run(tenant, tx -> boxes.set(tx, box(1, "x")));
    var held = watch.take(tenant).orElseThrow();
    desk.take(held, new RawMail(7, ++uid, at, mail));
    watch.release(held, at, "", 0);
  }
}
