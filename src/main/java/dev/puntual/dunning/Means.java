package dev.puntual.dunning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /**
   * Every choice of channels that somebody may be excluded from, at the place of its mask: a bit
   * for each of the channels given, the first one lowest. Nothing comes first.
   */
  static List<Set<Means>> choices(List<Means> channels) {
    return IntStream.range(0, 1 << channels.size())
        .mapToObj(
            mask ->
                IntStream.range(0, channels.size())
                    .filter(place -> (mask >> place & 1) == 1)
                    .mapToObj(channels::get)
                    .collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  public static Optional<Means> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
