package dev.puntual.dunning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** By what a message of a step goes. */
public enum Means {
  EMAIL,
  SMS,
  WHATSAPP,
  /** Somebody of the team calls: a task of the worklist. */
  CALL;

  /** What a company has that connected nothing. */
  static final Set<Means> ALWAYS = Set.of(EMAIL, CALL);

  /** As stored, and as messaging names its channels. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Means> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
