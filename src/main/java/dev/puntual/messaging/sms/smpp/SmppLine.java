package dev.puntual.messaging.sms.smpp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.platform.jobs.OtherTime;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One company's line to its carrier, bound both ways. It stands until somebody closes it; a line
 * that broke is bound again by whoever needs it next.
 */
final class SmppLine {

  private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);

  /** Submits that wait for their answer at once; carriers grant about ten. */
  private static final int WINDOW = 10;

  private static final int ALIVE_MILLIS = 30_000;
  private static final long ANSWER_MILLIS = 10_000;
  private static final long BIND_MILLIS = 10_000;

  private final TenantId tenant;
  private final SmppHost host;
  private final Account account;
  private final SmppNews news;
  private final InstantSource clock;
  private final Semaphore window = new Semaphore(WINDOW);
  private final SentNumbers sent = new SentNumbers();
  private volatile @Nullable SMPPSession session;

  SmppLine(TenantId tenant, SmppHost host, Account account, SmppNews news, InstantSource clock) {
    this.tenant = tenant;
    this.host = host;
    this.account = account;
    this.news = news;
    this.clock = clock;
  }

  boolean serves(Account asked) {
    return account.equals(asked);
  }

  SendOutcome submit(Slip slip) {
    SMPPSession bound;
    try {
      bound = bound();
    } catch (IOException failure) {
      return SmppAnswers.unbound(failure);
    }
    window.acquireUninterruptibly();
    try {
      return allParts(bound, slip);
    } finally {
      window.release();
    }
  }

  /** Only the last part asks for a receipt: whoever got it got the rest before. */
  private SendOutcome allParts(SMPPSession bound, Slip slip) {
    var parts = SmsParts.of(slip.text());
    SendOutcome outcome = new SendOutcome.Unreachable("nothing to say");
    for (int which = 0; which < parts.count(); which++) {
      outcome = new SmppPart(account.sender(), slip, parts, which).submit(bound);
      if (!(outcome instanceof SendOutcome.Accepted)) {
        return which == 0 ? outcome : new SendOutcome.Unknown("part " + (which + 1));
      }
    }
    if (outcome instanceof SendOutcome.Accepted accepted) {
      sent.put(accepted.providerId(), slip.messageId());
      note(accepted.providerId(), slip.messageId());
    }
    return outcome;
  }

  /** It was taken, whether we can write that down or not. */
  private void note(String number, UUID message) {
    try {
      news.book().sent(tenant, number, message);
    } catch (RuntimeException away) {
      LOG.warn("a carrier's number of tenant {} was not written down", tenant, away);
    }
  }

  /** Tells what waits for parts that do not come. */
  void tellLeftBehind() {
    new SmppEar(tenant, news, sent, this::speaking, clock).tellLeftBehind();
  }

  /**
   * The line, bound if it was not.
   *
   * @throws IOException when nobody is there, or they do not want us
   */
  synchronized SMPPSession bound() throws IOException {
    var stands = session;
    if (stands != null && stands.getSessionState().isBound()) {
      return stands;
    }
    if (stands != null) {
      stands.close();
    }
    if (OtherTime.now().isPresent()) {
      throw new IOException("nothing leaves a sandbox");
    }
    var fresh = new SMPPSession((_, _) -> host.dial());
    fresh.setEnquireLinkTimer(ALIVE_MILLIS);
    fresh.setTransactionTimer(ANSWER_MILLIS);
    fresh.setMessageReceiverListener(new SmppEar(tenant, news, sent, this::speaking, clock));
    boolean done = false;
    try {
      fresh.connectAndBind(host.name(), host.port(), login(), BIND_MILLIS);
      done = true;
    } finally {
      if (!done) {
        fresh.close();
      }
    }
    session = fresh;
    return fresh;
  }

  private BindParameter login() {
    return new BindParameter(
        BindType.BIND_TRX,
        account.key(Smpp.SYSTEM),
        account.key(Smpp.PASSWORD),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        "");
  }

  private boolean speaking() {
    return window.availablePermits() < WINDOW;
  }

  synchronized void close() {
    var stands = session;
    session = null;
    if (stands != null) {
      stands.unbindAndClose();
    }
  }
}
