package dev.puntual.messaging.email;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.SmtpPost.Finish;
import dev.puntual.messaging.wording.Composed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** One mail to oneself, over a line of its own, so that settings are known to work. */
public final class MailTrial {

  /** A person waits for the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Dialer dialer;
  private final MailLogins logins;
  private final InstantSource clock;

  /**
   * @param encryption whose certificates we believe
   */
  public MailTrial(SSLSocketFactory encryption, InstantSource clock, MailLogins logins) {
    this.dialer = new Dialer(encryption, PATIENCE);
    this.clock = clock;
    this.logins = logins;
  }

  /** How it went. */
  public sealed interface Result {

    /** The server took it; whether it arrives is for the person to look. */
    record Sent() implements Result {}

    /**
     * It did not work.
     *
     * @param said the server's own words
     */
    record Failed(Trouble trouble, String said) implements Result {}

    /** Everything stands, but the server did not take this very mail. */
    record Refused(String said) implements Result {}
  }

  /**
   * Whether the server lets us in; no mail is sent. Blocks until it has answered, at most some tens
   * of seconds.
   *
   * @return what is in the way; empty when nothing is
   */
  public Optional<Result.Failed> standsInTheWay(TenantId tenant, MailServer server) {
    var lines = new KeptLines();
    try {
      return switch (post(tenant, server, lines).open()) {
        case Opened.Refused(var trouble, var said) -> Optional.of(new Result.Failed(trouble, said));
        case Opened.Ready(var line) -> {
          line.close();
          yield Optional.empty();
        }
      };
    } finally {
      lines.retireAll();
    }
  }

  private SmtpPost post(TenantId tenant, MailServer server, KeptLines lines) {
    var hand = logins.of(tenant).map(dialer::with).orElse(dialer);
    return new SmtpPost(tenant, server, hand, lines, clock, Finish.NONE);
  }

  /** Blocks until the server has answered, at most some tens of seconds. */
  public Result send(TenantId tenant, MailServer server, String to, Composed letter) {
    var lines = new KeptLines();
    try {
      return switch (post(tenant, server, lines).open()) {
        case Opened.Refused(var trouble, var said) -> new Result.Failed(trouble, said);
        case Opened.Ready(var line) -> {
          try (line) {
            var mail = new Outgoing(Ids.next(), 1, "", to, letter);
            var outcomes = line.send(List.of(mail));
            yield outcomes.isEmpty()
                ? new Result.Failed(line.trouble().orElse(Trouble.BROKEN), "")
                : result(outcomes.getFirst());
          }
        }
      };
    } finally {
      lines.retireAll();
    }
  }

  private static Result result(SendOutcome outcome) {
    return switch (outcome) {
      case Accepted _ -> new Result.Sent();
      case Rejected(_, var said) -> new Result.Refused(said);
      case SendOutcome.Throttled(_, var said) -> new Result.Failed(Trouble.THROTTLED, said);
      case SendOutcome.Unauthorised(var said) -> new Result.Failed(Trouble.AUTH, said);
      case SendOutcome.Unreachable(var said) -> new Result.Failed(Trouble.BROKEN, said);
      case SendOutcome.Unknown(var said) -> new Result.Failed(Trouble.SILENT, said);
    };
  }
}
