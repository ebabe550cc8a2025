package dev.puntual.messaging;

import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Footing;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Demands;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a company must still say of itself before its messages to some country are said: the house
 * adds the sentences that the packs there ask for, and cannot add a fact that it does not know.
 */
public final class Gaps {

  private final ContactRules rules;
  private final Readers readers;
  private final InstantSource clock;

  Gaps(ContactRules rules, Readers readers, InstantSource clock) {
    this.rules = rules;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * One rule that cannot be kept yet.
   *
   * @param people to whom nothing leaves until then
   */
  public record Gap(String country, long people, String rule) {}

  /** Of the countries in which there is somebody to write to, the one with most of them first. */
  public List<Gap> of(TenantTx tx) {
    var people = new TreeMap<String, Long>();
    readers.groups(tx).forEach(one -> people.merge(one.country(), one.people(), Long::sum));
    return of(tx, people);
  }

  /**
   * The same of some of them.
   *
   * @param people how many, by country
   */
  public List<Gap> of(TenantTx tx, Map<String, Long> people) {
    var imprint = Imprints.of(tx);
    var book = rules.of(tx);
    return people.entrySet().stream()
        .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
        .flatMap(
            place ->
                Demands.in(book, place.getKey(), clock.instant()).of(true).entrySet().stream()
                    .filter(asked -> Footing.lacks(asked.getKey(), imprint))
                    .map(asked -> new Gap(place.getKey(), place.getValue(), asked.getValue())))
        .toList();
  }

  /**
   * The same of one text, as it is tried: what it says itself is no gap, and of the countries only
   * those whose people read its language.
   */
  public List<Gap> of(TenantTx tx, Composed said, Marks marks) {
    return of(tx, said, marks, readers.groups(tx));
  }

  /** The same of those for whom a text of an {@link Author}’s own is meant. */
  public List<Gap> of(TenantTx tx, Writing.Said said, List<Readers.Group> meant) {
    return of(tx, said.letter(), said.marks(), meant);
  }

  private List<Gap> of(TenantTx tx, Composed said, Marks marks, List<Readers.Group> meant) {
    var imprint = Imprints.of(tx);
    var book = rules.of(tx);
    return meant.stream()
        .filter(group -> group.language().equals(said.language()))
        .flatMap(
            group ->
                against(said, marks, Demands.in(book, group.country(), clock.instant()), imprint)
                    .map(rule -> new Gap(group.country(), group.people(), rule)))
        .toList();
  }

  private static Stream<String> against(
      Composed said, Marks marks, Demands demands, Imprint imprint) {
    return Footing.of(said, marks, demands, true, imprint) instanceof Footing.Result.Bad(var rules)
        ? rules.stream()
        : Stream.empty();
  }
}
