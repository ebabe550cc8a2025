package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.dunning.segment.Facts.Owed;
import dev.puntual.dunning.segment.Facts.Who;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Trees grown at random over debts made at random: what the server finds is what a plain reading of
 * the same facts finds, tree by tree and debt by debt.
 */
class RandomTreesTest {

  private static final int TREES = 2_000;

  private final SegmentWorld world = new SegmentWorld();
  private final Random random = new Random(20261120);

  @Test
  void aTreeMeansToTheServerWhatItSays() {
    var company = new RandomCompany(random);
    var made = company.people(70);
    made.forEach(new Scribe(world.desk)::write);
    var people = company.booked(world, company.booked(world, made, "Norte"), "Feria");
    var books = people.stream().flatMap(who -> who.books().stream()).distinct().sorted().toList();
    var trees = new RandomTrees(random, books);
    int someButNotAll = 0;
    for (int i = 0; i < TREES; i++) {
      var tree = trees.grow(4);
      var expected = debts(people, tree);
      assertThat(found(tree)).as(TreeJson.write(tree)).isEqualTo(expected);
      if (i % 20 == 0) {
        assertThat(figures(tree)).as(TreeJson.write(tree)).isEqualTo(sums(people, tree));
        assertThat(TreeJson.read(TreeJson.write(tree))).isEqualTo(new Read.Good(tree));
      }
      someButNotAll += expected.isEmpty() || expected.size() == open(people) ? 0 : 1;
    }
    assertThat(trees.grown()).as("facts that were asked about").containsExactly(Field.values());
    assertThat(someButNotAll).as("trees that tell debts apart").isGreaterThan(TREES / 2);
  }

  @Test
  void whatAChangeMovesIsWhoeverOnlyOneOfTheTwoTreesMeans() {
    var company = new RandomCompany(random);
    var people = company.people(40);
    people.forEach(new Scribe(world.desk)::write);
    var trees = new RandomTrees(random, List.of(new UUID(1, 1)));
    for (int i = 0; i < 300; i++) {
      var was = trees.grow(3);
      var is = trees.grow(3);
      var before = debtors(people, was);
      var after = debtors(people, is);
      var enter = new HashSet<>(after);
      enter.removeAll(before);
      var leave = new HashSet<>(before);
      leave.removeAll(after);

      var difference =
          world.desk.transactions.in(
              world.desk.tenant,
              tx -> world.segments.difference(tx, was, is, SegmentWorld.TODAY, 50));

      assertThat(ids(difference.enter())).as(TreeJson.write(is)).isEqualTo(enter);
      assertThat(ids(difference.leave())).as(TreeJson.write(was)).isEqualTo(leave);
      assertThat(difference.enter().all()).isEqualTo(enter.size());
      assertThat(difference.leave().all()).isEqualTo(leave.size());
    }
  }

  private static Set<DebtorId> ids(Segments.Some some) {
    return some.first().stream().map(Segments.Named::debtor).collect(Collectors.toSet());
  }

  private Set<UUID> found(Condition tree) {
    return world.desk.transactions.in(world.desk.tenant, tx -> debts(tx, tree));
  }

  /** As a strategy asks: the compiled list of debts, after the figures that it needs. */
  private Set<UUID> debts(TenantTx tx, Condition tree) {
    world.segments.ready(tx, tree);
    return new HashSet<>(
        tx.compiled(Compiler.debts(tree, SegmentWorld.TODAY))
            .query((row, _) -> row.getObject("receivable_id", UUID.class))
            .list());
  }

  private static Set<UUID> debts(List<Who> people, Condition tree) {
    return people.stream()
        .flatMap(who -> who.open().stream().filter(debt -> PlainReading.holds(tree, who, debt)))
        .map(Owed::id)
        .collect(Collectors.toSet());
  }

  private static Set<DebtorId> debtors(List<Who> people, Condition tree) {
    return people.stream()
        .filter(who -> who.open().stream().anyMatch(debt -> PlainReading.holds(tree, who, debt)))
        .map(who -> new DebtorId(who.id()))
        .collect(Collectors.toSet());
  }

  private static long open(List<Who> people) {
    return people.stream().mapToLong(who -> who.open().size()).sum();
  }

  private Map<String, Segments.Sum> figures(Condition tree) {
    return world.sums(tree).stream()
        .collect(Collectors.toMap(sum -> sum.amount().currency().getCurrencyCode(), sum -> sum));
  }

  private static Map<String, Segments.Sum> sums(List<Who> people, Condition tree) {
    var sums = new TreeMap<String, Segments.Sum>();
    for (var currency : List.of("MXN", "USD")) {
      int debtors = 0;
      int debts = 0;
      var amount = BigDecimal.ZERO;
      for (var who : people) {
        var meant =
            who.open().stream()
                .filter(debt -> debt.currency().equals(currency))
                .filter(debt -> PlainReading.holds(tree, who, debt))
                .toList();
        debtors += meant.isEmpty() ? 0 : 1;
        debts += meant.size();
        amount = meant.stream().map(Owed::balance).reduce(amount, BigDecimal::add);
      }
      if (debts > 0) {
        sums.put(currency, new Segments.Sum(debtors, debts, Money.of(amount, currency)));
      }
    }
    return sums;
  }
}
