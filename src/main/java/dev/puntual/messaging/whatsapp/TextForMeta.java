package dev.puntual.messaging.whatsapp;

import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Content;
import dev.puntual.messaging.Placeholder;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A text as Meta wants it given in: numbered places, each with an example, and its buttons. */
final class TextForMeta {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, String> LINK =
      Map.of("es", "Ver y pagar", "en", "See and pay", "pt", "Ver e pagar");

  /** Invented, as a reviewer at Meta reads it. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("nombre", "Mariana Torres"),
          Map.entry("empresa", "Aceros del Norte"),
          Map.entry("contacto", "Luisa Prado, cobranza@aceros.example"),
          Map.entry("total", "$18,450.00 MXN"),
          Map.entry("documentos", "3 facturas"),
          Map.entry("vencimiento", "7 de marzo de 2026"),
          Map.entry("dias", "12 días"),
          Map.entry("intereses", "$147.60 MXN"),
          Map.entry("total_con_intereses", "$18,597.60 MXN"),
          Map.entry("fecha", "19 de marzo de 2026"),
          Map.entry(WhatsAppText.REFERENCE, "F-1042"));

  private TextForMeta() {}

  static String of(KnownText text, String linkBase) {
    var asked = JSON.createObjectNode();
    asked.put("name", text.name()).put("language", MetaLanguage.of(text.language()));
    asked.put("category", "UTILITY").put("allow_category_change", false);
    var components = asked.putArray("components");
    var body = components.addObject().put("type", "BODY").put("text", text.text().numbered());
    var examples = body.putObject("example").putArray("body_text").addArray();
    text.text().places().forEach(place -> examples.add(example(place, text.language())));
    var buttons = components.addObject().put("type", "BUTTONS").putArray("buttons");
    buttons
        .addObject()
        .put("type", "URL")
        .put("text", LINK.getOrDefault(text.language(), "Ver y pagar"))
        .put("url", linkBase + "{{1}}")
        .putArray("example")
        .add(linkBase + "muestra");
    for (var choice : Buttons.of(text.language(), new UUID(0, 0))) {
      buttons.addObject().put("type", "QUICK_REPLY").put("text", choice.label());
    }
    return JSON.writeValueAsString(asked);
  }

  /** As a person would get it, with invented facts. */
  static Content sample(KnownText text, UUID message) {
    var values =
        text.text().places().stream().map(place -> example(place, text.language())).toList();
    return new Content.Approved(
        text.text().filled(values),
        text.name(),
        MetaLanguage.of(text.language()),
        values,
        "muestra",
        Buttons.of(text.language(), message));
  }

  private static String example(String place, String language) {
    if (place.equals(WhatsAppText.NOTICE)) {
      return WhatsAppText.quiet(language);
    }
    return Placeholder.named(place)
        .map(known -> EXAMPLES.getOrDefault(known.key(), place))
        .orElseGet(() -> EXAMPLES.getOrDefault(place, place));
  }

  /** A name under which no text was given in before. */
  static String name(String stage) {
    return "factura_" + stage + "_" + Long.toString(Ids.next().getMostSignificantBits() >>> 16, 36);
  }
}
