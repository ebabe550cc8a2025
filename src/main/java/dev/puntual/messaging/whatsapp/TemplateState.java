package dev.puntual.messaging.whatsapp;

import java.util.Arrays;
import java.util.Locale;

/** How a text stands with Meta. */
public enum TemplateState {
  /** Ours alone so far. */
  DRAFT,
  /** Meta looks at it. */
  PENDING,
  /** May be sent. */
  APPROVED,
  /** Meta does not want it; the reason says why. */
  REJECTED,
  /** People did not like it: Meta stopped it for some hours. */
  PAUSED,
  /** Meta stopped it for good. */
  DISABLED,
  /** About to be stopped: we stop it ourselves before. */
  FLAGGED;

  /** As stored. Message key after {@code whatsapp.template.state.}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a stored code, or of what Meta's calls and answers say; draft when it is none. */
  public static TemplateState of(String told) {
    return switch (told.toUpperCase(Locale.ROOT)) {
      case "IN_APPEAL", "PENDING_DELETION", "APPEAL_REQUESTED" -> PENDING;
      case "REINSTATED", "UNPAUSED", "ACTIVE" -> APPROVED;
      case "DELETED", "LOCKED", "ARCHIVED", "LIMIT_EXCEEDED" -> DISABLED;
      default ->
          Arrays.stream(values())
              .filter(state -> state.name().equalsIgnoreCase(told))
              .findFirst()
              .orElse(DRAFT);
    };
  }
}
