package dev.puntual.messaging;

import dev.puntual.messaging.Incoming.Way;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A mail that comes in, from somebody who writes Spanish and answers nothing in particular. */
public final class Letter {

  private Letter() {}

  public static Incoming of(String from, String said, Instant at, Enclosure... files) {
    return new Incoming(
        Way.EMAIL,
        "imap",
        "<" + UUID.randomUUID() + "@x>",
        from,
        "",
        "Re: Recordatorio",
        said,
        null,
        false,
        null,
        "",
        "es",
        at,
        List.of(files));
  }

  public static Enclosure file(String name, String type, String content) {
    return new Enclosure(name, type, content.getBytes(StandardCharsets.US_ASCII));
  }
}
