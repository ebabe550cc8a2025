package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Content.Choice;
import dev.puntual.messaging.Threshold.Knock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The answers below a message, and which one came back. What comes back names the message by an id
 * that nobody guesses, and counts only from whom that message went to; so a made-up one, or one
 * that somebody passed on, is words and no more.
 */
final class Buttons {

  private static final Map<String, List<String>> LABELS =
      Map.of(
          "es", List.of("Pagar", "Prometo pagar", "Hablar con una persona"),
          "en", List.of("Pay", "I promise to pay", "Talk to a person"),
          "pt", List.of("Pagar", "Prometo pagar", "Falar com uma pessoa"));

  private static final Pattern PAYLOAD =
      Pattern.compile("(pay|promise|person|day-\\d{4}-\\d{2}-\\d{2}):([0-9a-f-]{36})");

  private static final String DAY = "day-";

  private Buttons() {}

  /**
   * A chosen answer.
   *
   * @param what {@code pay}, {@code promise}, {@code person}, or {@code day} and an ISO date
   * @param message below which it stood
   */
  record Chosen(String what, UUID message) {}

  /** Below what somebody typed there is nothing to choose. */
  static List<Choice> below(Knock knock) {
    return switch (knock.stage()) {
      case "reply" -> List.of();
      case "ask_day" -> days(knock.language(), knock.messageId(), knock.today());
      default -> of(knock.language(), knock.messageId());
    };
  }

  /** In a language that we have none in, in Spanish. */
  static List<Choice> of(String language, UUID message) {
    var labels = LABELS.getOrDefault(language, LABELS.getOrDefault("es", List.of()));
    return List.of(
        new Choice(labels.get(0), "pay:" + message),
        new Choice(labels.get(1), "promise:" + message),
        new Choice(labels.get(2), "person:" + message));
  }

  /** Days on which somebody may promise to pay, counted from the one that they read it on. */
  static List<Choice> days(String language, UUID message, LocalDate today) {
    return DayLabels.from(language, today).entrySet().stream()
        .map(day -> new Choice(day.getValue(), DAY + day.getKey() + ":" + message))
        .toList();
  }

  /** Empty for what is no answer of ours. */
  static Optional<Chosen> chosen(String payload) {
    var found = PAYLOAD.matcher(payload);
    try {
      return found.matches()
          ? Optional.of(new Chosen(what(found.group(1)), UUID.fromString(found.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException stranger) {
      return Optional.empty();
    }
  }

  private static String what(String told) {
    return told.startsWith(DAY) ? "day " + LocalDate.parse(told.substring(DAY.length())) : told;
  }
}
