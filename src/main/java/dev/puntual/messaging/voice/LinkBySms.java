package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.PlainText;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text message with the link that somebody asked for in a call: a message like all others, of
 * the occasion of that call, with the link that the call's own words were written with.
 */
final class LinkBySms implements Author {

  private static final SqlFile REQUEST = SqlFile.beside(LinkBySms.class, "link_request");
  private static final SqlFile LEAVES = SqlFile.beside(LinkBySms.class, "link_leaves");
  private static final SqlFile WRITE = SqlFile.beside(LinkBySms.class, "link_write");

  private final Mailroom mailroom;
  private final InstantSource clock;

  LinkBySms(Mailroom mailroom, InstantSource clock) {
    this.mailroom = mailroom;
    this.clock = clock;
  }

  /** Whether it leaves; asked twice about one call it is one message. */
  boolean ask(TenantTx tx, UUID call) {
    var link = UUID.nameUUIDFromBytes((call + "/link").getBytes(StandardCharsets.US_ASCII));
    tx.sql(REQUEST)
        .param("message", call)
        .param("link", link)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    mailroom.ask(tx);
    return tx.sql(LEAVES).param("link", link).query(Boolean.class).single();
  }

  @Override
  public Map<UUID, Writing> write(TenantTx tx, List<UUID> messageIds) {
    var writings = new HashMap<UUID, Writing>();
    tx.sql(WRITE)
        .param("messages", messageIds.toArray(UUID[]::new))
        .query(
            row -> {
              writings.put(row.getObject("message_id", UUID.class), writing(row));
            });
    return writings;
  }

  private Writing writing(ResultSet row) throws SQLException {
    var call = Letters.read(row.getString("content"));
    if (call.link().isBlank()) {
      return new Writing.Withdrawn("incomplete");
    }
    var voice = Voice.of(Language.of(call.language()), "MX", ZoneOffset.UTC, clock.instant());
    var contact =
        Stream.of(text(row, "contact_email"), text(row, "contact_phone"))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return PlainText.said(
        call.language(),
        call.company(),
        contact,
        "",
        voice.say("voice.link.text", call.company(), call.link()));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
