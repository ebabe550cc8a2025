package dev.puntual.rules;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known to speak against an address or number. */
public enum AddressTrait {
  /** A telephone or a desk at work. */
  WORKPLACE,
  /** A mailbox that an employer gave. */
  WORK_EMAIL,
  /** Found elsewhere than in the papers of the debt. */
  NOT_SUPPLIED;

  /** Of stored words with blanks between them. */
  public static Set<AddressTrait> of(String joined) {
    return Arrays.stream(joined.split(" ", -1))
        .filter(trait -> !trait.isEmpty())
        .map(trait -> Kind.word(AddressTrait.class, trait))
        .collect(Collectors.toUnmodifiableSet());
  }
}
