package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Content.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The answers below a message, and what they mean when one comes back. */
final class Buttons {

  private static final Map<String, List<String>> LABELS =
      Map.of(
          "es", List.of("Pagar", "Prometo pagar", "Hablar con una persona"),
          "en", List.of("Pay", "I promise to pay", "Talk to a person"),
          "pt", List.of("Pagar", "Prometo pagar", "Falar com uma pessoa"));

  private static final Pattern PAYLOAD = Pattern.compile("(pay|promise|person):([0-9a-f-]{36})");

  private Buttons() {}

  /**
   * A chosen answer.
   *
   * @param what {@code pay}, {@code promise} or {@code person}
   * @param message below which it stood
   */
  record Chosen(String what, UUID message) {}

  /** In a language that we have none in, in Spanish. */
  static List<Choice> of(String language, UUID message) {
    var labels = LABELS.getOrDefault(language, LABELS.getOrDefault("es", List.of()));
    return List.of(
        new Choice(labels.get(0), "pay:" + message),
        new Choice(labels.get(1), "promise:" + message),
        new Choice(labels.get(2), "person:" + message));
  }

  /** Empty for what is no answer of ours. */
  static Optional<Chosen> chosen(String payload) {
    var found = PAYLOAD.matcher(payload);
    try {
      return found.matches()
          ? Optional.of(new Chosen(found.group(1), UUID.fromString(found.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException stranger) {
      return Optional.empty();
    }
  }
}
