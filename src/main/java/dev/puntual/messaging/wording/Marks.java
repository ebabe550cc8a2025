package dev.puntual.messaging.wording;

import dev.puntual.rules.Mention;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a letter says, by the places in it and not by reading its prose.
 *
 * @param says what its places tell the reader
 * @param words that filled them
 * @param forbidden what no letter says, in words that came with the debtor and not with the text
 */
public record Marks(
    Set<Mention> says, Map<String, String> words, Optional<Taboos.Found> forbidden) {

  public Marks {
    says = Set.copyOf(says);
    words = Map.copyOf(words);
  }
}
