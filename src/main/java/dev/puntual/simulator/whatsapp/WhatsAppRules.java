package dev.puntual.simulator.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What Meta asks of a message before it takes it, and before it carries it. */
final class WhatsAppRules {

  private static final Duration DAY = Duration.ofHours(24);

  private WhatsAppRules() {}

  /** Its code for what it does not take; zero when it takes it. */
  static int fault(WhatsAppLine line, JsonNode message, Instant now) {
    var to = message.path("to").asString(message.path("recipient").asString(""));
    if (line.locked) {
      return 131031;
    }
    if (!message.path("messaging_product").asString("").equals("whatsapp")
        || !to.matches("[1-9]\\d{7,14}|[A-Z]{2}\\.\\w{1,128}")) {
      return 100;
    }
    return switch (message.path("type").asString("")) {
      case "template" -> template(line, message.path("template"), to, now);
      case "text" -> message.path("text").path("body").asString("").isEmpty() ? 100 : 0;
      case "interactive" -> labels(message) ? 0 : 131009;
      default -> 131051;
    };
  }

  private static boolean labels(JsonNode message) {
    var buttons = message.path("interactive").path("action").path("buttons");
    return buttons.size() > 0
        && buttons.size() <= 3
        && buttons.valueStream().allMatch(button -> label(button).length() <= 20);
  }

  private static String label(JsonNode button) {
    return button.path("reply").path("title").asString("");
  }

  private static int template(WhatsAppLine line, JsonNode said, String to, Instant now) {
    var language = said.path("language").path("code").asString("");
    var known = line.templates.get(WhatsAppLine.key(said.path("name").asString(""), language));
    if (known == null) {
      return 132001;
    }
    int fault =
        switch (known.status()) {
          case "APPROVED" -> filled(said, known) ? 0 : 132000;
          case "PAUSED" -> 132015;
          case "DISABLED" -> 132016;
          default -> 132001;
        };
    return fault == 0 && !room(line, to, now) ? 131048 : fault;
  }

  private static boolean filled(JsonNode said, WhatsAppLine.Template known) {
    int values = parameters(said, c -> c.path("type").asString("").equals("body"));
    int tails = parameters(said, c -> c.path("sub_type").asString("").equals("url"));
    return values == known.places() && tails == (known.link() ? 1 : 0);
  }

  private static int parameters(JsonNode said, Predicate<JsonNode> which) {
    return said.path("components")
        .valueStream()
        .filter(which)
        .mapToInt(component -> component.path("parameters").size())
        .sum();
  }

  /** Different people outside their window within a day. */
  private static boolean room(WhatsAppLine line, String to, Instant now) {
    if (line.tier < 0 || open(line, to, now) || line.reached.containsKey(to)) {
      return true;
    }
    line.reached.values().removeIf(at -> !at.plus(DAY).isAfter(now));
    return line.reached.size() < line.tier;
  }

  /** Whether they wrote within a day. */
  static boolean open(WhatsAppLine line, String to, Instant now) {
    var last = line.heard.get(to);
    return last != null && now.isBefore(last.plus(DAY));
  }
}
