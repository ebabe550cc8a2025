package dev.puntual.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A channel somebody may be excluded from, by the codes that messaging and strategies use. */
public enum Way {
  EMAIL,
  SMS,
  WHATSAPP,
  /** Somebody of the team calls. */
  CALL;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty when it is none. */
  public static Optional<Way> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
