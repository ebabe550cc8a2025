package dev.puntual.rules.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a pack that another one took the place of, as people read it.
 *
 * @param pack its id
 * @param to version of what came after it; null when the pack came no more
 * @param waits whether it still binds the company, because nobody said yes
 * @param agreed when somebody said yes; null where nobody has, or had to
 * @param loosened what is asked no more, as it was
 * @param trial what it changes; null for all but the one that was asked for
 */
public record EditionCard(
    String pack,
    String title,
    String from,
    @Nullable String to,
    Instant replaced,
    boolean waits,
    @Nullable Instant agreed,
    List<String> loosened,
    @Nullable Trial trial) {}
