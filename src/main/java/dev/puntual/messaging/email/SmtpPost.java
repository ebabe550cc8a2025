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
  private final @Nullable ReturnMark marks;
  private final Craft craft;
  private final @Nullable Sightings sightings;

  /** For mails that are no messages: nobody waits for what comes back of them. */
  SmtpPost(
      TenantId tenant, MailServer server, Dialer dialer, KeptLines lines, InstantSource clock) {
    this(tenant, server, dialer, lines, clock, null, Craft.PLAIN, null);
  }

  SmtpPost(
      TenantId tenant,
      MailServer server,
      Dialer dialer,
      KeptLines lines,
      InstantSource clock,
      @Nullable ReturnMark marks,
      Craft craft,
      @Nullable Sightings sightings) {
    this.tenant = tenant;
    this.server = server;
    this.dialer = dialer;
    this.lines = lines;
    this.clock = clock;
    this.marks = marks;
    this.craft = craft;
    this.sightings = sightings;
  }

  @Override
  public Opened open() {
    var key = new KeptLines.Key(tenant, server, craft);
    var kept = lines.take(key);
    if (kept.isPresent()) {
      return new Opened.Ready(kept.get());
    }
    try {
      var session = dialer.session(server);
      var connected = dialer.connect(session, server);
      var writer = new MailWriter(session, server, this::mark, craft, this::ways);
      return new Opened.Ready(new SmtpLine(connected, writer, clock, lines, key));
    } catch (IOException | MessagingException | RuntimeException e) {
      return new Opened.Refused(ConnectFailure.of(e), String.valueOf(e.getMessage()));
    }
  }

  private Ways ways(Outgoing mail) {
    return craft.ways(sightings, tenant, mail.messageId(), mail.letter());
  }

  private String mark(UUID message) {
    return marks == null ? message.toString() : marks.of(tenant, message);
  }
}
