package dev.puntual.simulator.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import dev.puntual.simulator.Wire;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of an account: given in, and asked for. */
final class WhatsAppTexts {

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\d+}}");
  private static final JsonMapper JSON = JsonMapper.shared();

  private WhatsAppTexts() {}

  static void answer(HttpExchange exchange, WhatsAppLine line, JsonNode said) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      Wire.answer(exchange, 200, all(line));
      return;
    }
    var name = said.path("name").asString("");
    var body = component(said, "BODY").path("text").asString("");
    if (!name.matches("[a-z0-9_]{1,512}") || body.isEmpty() || lacksExamples(said, body)) {
      Wire.answer(exchange, 400, WhatsAppDesk.error(100));
      return;
    }
    var language = said.path("language").asString("");
    var link = component(said, "BUTTONS").path("buttons").path(0).path("url").asString("");
    var template =
        new WhatsAppLine.Template(
            UUID.randomUUID().toString(),
            name,
            language,
            "PENDING",
            places(body),
            places(link) > 0);
    line.templates.put(WhatsAppLine.key(name, language), template);
    Wire.answer(
        exchange,
        200,
        "{\"id\":\"%s\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}".formatted(template.id()));
  }

  private static boolean lacksExamples(JsonNode said, String body) {
    var example = component(said, "BODY").path("example").path("body_text").path(0);
    return example.size() != places(body) || body.startsWith("{{") || body.endsWith("}}");
  }

  private static int places(String text) {
    return (int) PLACE.matcher(text).results().count();
  }

  private static JsonNode component(JsonNode said, String type) {
    return said.path("components")
        .valueStream()
        .filter(component -> component.path("type").asString("").equals(type))
        .findFirst()
        .orElse(JSON.createObjectNode());
  }

  private static String all(WhatsAppLine line) {
    var answer = JSON.createObjectNode();
    var data = answer.putArray("data");
    line.templates
        .values()
        .forEach(
            known ->
                data.addObject()
                    .put("id", known.id())
                    .put("name", known.name())
                    .put("language", known.language())
                    .put("status", known.status())
                    .put("category", "UTILITY"));
    return JSON.writeValueAsString(answer);
  }

  static String standing(WhatsAppLine line) {
    var limit = line.tier < 0 ? "TIER_UNLIMITED" : "TIER_" + line.tier;
    return "{\"id\":\"%s\",\"quality_rating\":\"%s\",\"whatsapp_business_manager_messaging_limit\":\"%s\"}"
        .formatted(line.numberId, line.quality, limit);
  }
}
