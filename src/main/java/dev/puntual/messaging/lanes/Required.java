package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Footing;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Demands;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the packs ask of the words of claimed messages.
 *
 * @param demands by message
 * @param first messages before which nothing was ever sent to their debtors; known only of those of
 *     whom it is asked
 * @param leave where whoever reads a message says that it shall be the last
 */
record Required(
    Map<UUID, Demands> demands,
    Set<UUID> first,
    Imprint imprint,
    Function<UUID, Optional<String>> leave) {

  private static final SqlFile FIRST = SqlFile.beside(Required.class, "first_letters");

  /** One query more where a first message must say more than others. */
  static Required of(
      TenantTx tx,
      Map<UUID, Demands> demands,
      Imprint imprint,
      Function<UUID, Optional<String>> leave) {
    var asked =
        demands.entrySet().stream()
            .filter(one -> !one.getValue().first().isEmpty())
            .map(Map.Entry::getKey)
            .toArray(UUID[]::new);
    return new Required(
        demands,
        asked.length == 0
            ? Set.of()
            : tx.sql(FIRST).param("messages", asked).query(UUID.class).stream()
                .collect(Collectors.toSet()),
        imprint,
        leave);
  }

  /** With the small print that its place asks for, and the way out. */
  Footing.Result footed(UUID message, Composed letter, Marks marks) {
    var result =
        Footing.of(
            letter,
            marks,
            demands.getOrDefault(message, Demands.NONE),
            first.contains(message),
            imprint);
    return result instanceof Footing.Result.Good(var footed)
        ? new Footing.Result.Good(
            leave.apply(message).map(url -> Leave.in(footed, url)).orElse(footed))
        : result;
  }
}
