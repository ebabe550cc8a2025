package dev.puntual.intake.columns;

import dev.puntual.intake.values.PlainText;
import java.util.Optional;

/** What people write in a column that says whether somebody may be written to. */
public final class PermitWords {

  private PermitWords() {}

  /** Only whole cells that say it; empty for anything else, which then says nothing. */
  public static Optional<Boolean> of(String text) {
    return switch (PlainText.key(text)) {
      case "ACEPTA", "ACEPTO", "ACEPTADO", "SI ACEPTA", "SI ACEPTO", "AUTORIZA", "AUTORIZADO" ->
          Optional.of(true);
      case "OPT IN", "OPTIN", "ACCEPTED", "ALLOWED", "AUTHORIZED", "AUTHORISED", "GRANTED" ->
          Optional.of(true);
      case "NO ACEPTA", "NO ACEPTO", "RECHAZA", "RECHAZADO", "NO AUTORIZA", "REVOCADO", "BAJA" ->
          Optional.of(false);
      case "OPT OUT", "OPTOUT", "DENIED", "REFUSED", "REVOKED", "NOT ALLOWED", "NAO ACEITA" ->
          Optional.of(false);
      default -> StatusWords.yes(text);
    };
  }
}
