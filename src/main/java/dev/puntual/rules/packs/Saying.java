package dev.puntual.rules.packs;

import dev.puntual.rules.Mention;
import dev.puntual.rules.Taboo;
import java.util.Set;

/**
 * What a message must and must not say; asked of every message at the door.
 *
 * @param first what the first message of all must say
 * @param always what every message must say
 * @param never how it may not look and what it may not ask
 */
public record Saying(Set<Mention> first, Set<Mention> always, Set<Taboo> never) {

  public Saying {
    first = Set.copyOf(first);
    always = Set.copyOf(always);
    never = Set.copyOf(never);
  }

  public static Saying nothing() {
    return new Saying(Set.of(), Set.of(), Set.of());
  }
}
