package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Sightings;
import dev.puntual.messaging.email.Craft.Ways;
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
  private final Finish finish;

  /**
   * What a message bears that other mails do not.
   *
   * @param marks null where nobody waits for what comes back
   * @param sightings null where nobody counts who reads
   */
  record Finish(@Nullable ReturnMark marks, Craft craft, @Nullable Sightings sightings) {

    static final Finish NONE = new Finish(null, Craft.PLAIN, null);
  }

  SmtpPost(
      TenantId tenant,
      MailServer server,
      Dialer dialer,
      KeptLines lines,
      InstantSource clock,
      Finish finish) {
    this.tenant = tenant;
    this.server = server;
    this.dialer = dialer;
    this.lines = lines;
    this.clock = clock;
    this.finish = finish;
  }

  @Override
  public Opened open() {
    var key = new KeptLines.Key(tenant, server, finish.craft());
    var kept = lines.take(key);
    if (kept.isPresent()) {
      return new Opened.Ready(kept.get());
    }
    try {
      var session = dialer.session(server);
      var connected = dialer.connect(session, server);
      var writer = new MailWriter(session, server, this::mark, finish.craft(), this::ways);
      return new Opened.Ready(new SmtpLine(connected, writer, clock, lines, key));
    } catch (IOException | MessagingException | RuntimeException e) {
      return new Opened.Refused(ConnectFailure.of(e), String.valueOf(e.getMessage()));
    }
  }

  private Ways ways(Outgoing mail) {
    return finish.craft().ways(finish.sightings(), tenant, mail.messageId(), mail.letter());
  }

  private String mark(UUID message) {
    var marks = finish.marks();
    return marks == null ? message.toString() : marks.of(tenant, message);
  }
}
