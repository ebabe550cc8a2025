package dev.puntual.rules.packs;

import dev.puntual.rules.AddressTrait;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.Recipient;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule that no waiting satisfies. */
public sealed interface Bar {

  String id();

  Confidence confidence();

  @Nullable Words reading();

  /** Only these people, and never at an address with one of these traits. */
  record People(
      String id,
      Set<Recipient> allowed,
      Set<Recipient> denied,
      Set<AddressTrait> traits,
      Confidence confidence,
      @Nullable Words reading)
      implements Bar {}

  /**
   * These channels only after the person agreed to them.
   *
   * @param offered whether they must have been told which channels there are
   */
  record Consent(
      String id,
      Set<Channel> channels,
      boolean offered,
      Confidence confidence,
      @Nullable Words reading)
      implements Bar {}

  /** These channels not at all, for these collectors. */
  record Blocked(
      String id,
      Set<Channel> channels,
      Set<Collector> collectors,
      Confidence confidence,
      @Nullable Words reading)
      implements Bar {}
}
