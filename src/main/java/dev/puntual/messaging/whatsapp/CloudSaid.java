package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Said;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a person said to us. Files stay at Meta: only what they are is told. */
final class CloudSaid {

  private static final Set<String> FILES =
      Set.of("image", "video", "audio", "voice", "document", "sticker");

  /** Nobody said anything by these: a new number, a heart below a message, words taken back. */
  private static final Set<String> SILENT =
      Set.of("system", "reaction", "unsupported", "ephemeral", "revoke");

  private CloudSaid() {}

  static DeliveryEvent of(CloudNews news) {
    var said = edited(news.said());
    var type = said.path("type").asString("");
    var from = MetaWords.waId(news);
    var who = from.isEmpty() ? MetaWords.bsuid(news) : "+" + from;
    if (SILENT.contains(type) || who.isEmpty()) {
      return new DeliveryEvent(news.key(), null, "", Kind.OTHER, type);
    }
    var chosen = Buttons.chosen(payload(said));
    return new DeliveryEvent(
        news.key(),
        chosen.map(Buttons.Chosen::message).orElse(null),
        said.path("context").path("id").asString(""),
        Kind.ANSWER,
        chosen.map(Buttons.Chosen::what).orElse(type),
        new Said(
            who,
            news.contact().path("profile").path("name").asString(""),
            text(said, type),
            news.at().equals(Instant.EPOCH) ? null : news.at(),
            files(said, type),
            chosen.map(Buttons.Chosen::what).orElse("")));
  }

  /** Whoever changes what they wrote says it anew: that may be the word to stop. */
  private static JsonNode edited(JsonNode said) {
    var anew = said.path("edit").path("message");
    return said.path("type").asString("").equals("edit") && anew.isObject() ? anew : said;
  }

  /** A button's own words are what was said by it. */
  private static String text(JsonNode said, String type) {
    return switch (type) {
      case "text" -> said.path("text").path("body").asString("");
      case "button" -> said.path("button").path("text").asString("");
      case "interactive" -> interactive(said.path("interactive"));
      case "location" -> place(said.path("location"));
      default -> said.path(type).path("caption").asString("");
    };
  }

  private static String interactive(JsonNode said) {
    var reply = said.path(said.path("type").asString(""));
    return reply.path("title").asString(reply.path("body").asString(""));
  }

  private static String place(JsonNode said) {
    return (said.path("name").asString("") + " " + said.path("address").asString("")).strip();
  }

  private static String payload(JsonNode said) {
    var button = said.path("button").path("payload").asString("");
    return button.isEmpty()
        ? said.path("interactive").path("button_reply").path("id").asString("")
        : button;
  }

  private static List<Enclosure> files(JsonNode said, String type) {
    if (!FILES.contains(type)) {
      return List.of();
    }
    var file = said.path(type);
    var name = file.path("filename").asString(type);
    return List.of(Enclosure.elsewhere(name, file.path("mime_type").asString(""), 0));
  }
}
