package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Post;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's own mail server. */
final class SmtpPost implements Post {

  private final TenantId tenant;
  private final MailServer server;
  private final Dialer dialer;
  private final KeptLines lines;
  private final InstantSource clock;
  private final @Nullable ReturnMark marks;

  /** For mails that are no messages: nobody waits for what comes back of them. */
  SmtpPost(
      TenantId tenant, MailServer server, Dialer dialer, KeptLines lines, InstantSource clock) {
    this(tenant, server, dialer, lines, clock, null);
  }

  SmtpPost(
      TenantId tenant,
      MailServer server,
      Dialer dialer,
      KeptLines lines,
      InstantSource clock,
      @Nullable ReturnMark marks) {
    this.tenant = tenant;
    this.server = server;
    this.dialer = dialer;
    this.lines = lines;
    this.clock = clock;
    this.marks = marks;
  }

  @Override
  public Opened open() {
    var key = new KeptLines.Key(tenant, server);
    var kept = lines.take(key);
    if (kept.isPresent()) {
      return new Opened.Ready(kept.get());
    }
    try {
      var session = dialer.session(server);
      var connected = dialer.connect(session, server);
      var writer = new MailWriter(session, server, this::mark);
      return new Opened.Ready(new SmtpLine(connected, writer, clock, lines, key));
    } catch (IOException | MessagingException | RuntimeException e) {
      return new Opened.Refused(ConnectFailure.of(e), String.valueOf(e.getMessage()));
    }
  }

  private String mark(UUID message) {
    return marks == null ? message.toString() : marks.of(tenant, message);
  }
}
