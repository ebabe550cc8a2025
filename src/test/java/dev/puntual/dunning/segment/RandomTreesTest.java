package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Trees grown at random over debts made at random: what the server finds is what a plain reading of
 * the same facts finds. The reading below shares no line with the compiler.
 */
class RandomTreesTest {

  private static final List<String> TEXTS = List.of("alto", "Bajo", "ñandú %", "12", "7.5", "");
  private static final List<String> REASONS = List.of("promise", "dispute", "legal");
  private static final int TREES = 400;

  private final SegmentWorld world = new SegmentWorld();
  private final Random random = new Random(20261120);
  private final List<Debt> debts = new ArrayList<>();

  /** What is known of one who owes. */
  private static final class Who {
    private final DebtorId id;
    private final String name;
    private final boolean email;
    private final Set<String> holds = new HashSet<>();
    private final List<Debt> open = new ArrayList<>();
    private final List<Integer> paidLate = new ArrayList<>();
    private int firstDaysAgo;

    Who(DebtorId id, String name, boolean email) {
      this.id = id;
      this.name = name;
      this.email = email;
    }
  }

  private record Debt(
      Who who, UUID id, BigDecimal amount, String currency, int late, @Nullable String risk) {}

  @Test
  void aTreeMeansToTheServerWhatItSays() {
    IntStream.range(0, 40).forEach(this::someone);
    for (int i = 0; i < TREES; i++) {
      var tree = tree(4);
      assertThat(found(tree)).as(TreeJson.write(tree)).isEqualTo(expected(tree));
      assertThat(TreeJson.read(TreeJson.write(tree))).isEqualTo(new Read.Good(tree));
    }
  }

  private void someone(int n) {
    boolean email = random.nextBoolean();
    var name = (n % 2 == 0 ? "Grupo Ñ " : "Tienda ") + n;
    var who =
        new Who(email ? world.desk.reachableDebtor(name) : world.desk.debtor(name), name, email);
    if (random.nextInt(3) == 0) {
      var reason = REASONS.get(random.nextInt(3));
      who.holds.add(reason);
      world.desk.hold(who.id, reason, DeskWorld.TODAY.plusDays(random.nextInt(3)));
    }
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int late = random.nextInt(140) - 30;
      var amount = new BigDecimal(10 + random.nextInt(200));
      var currency = random.nextInt(4) == 0 ? "USD" : "MXN";
      var id = world.desk.owes(who.id, "F" + n + "-" + i, amount.toPlainString(), currency, late);
      who.firstDaysAgo = Math.max(who.firstDaysAgo, late + 30);
      if (random.nextInt(4) == 0) {
        int paidAgo = random.nextInt(60);
        world.settled(id, paidAgo);
        who.paidLate.add(late - paidAgo);
      } else {
        var risk = random.nextInt(4) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size()));
        if (risk != null) {
          world.carries(id, "{\"Riesgo\": \"" + risk + "\"}");
        }
        var debt = new Debt(who, id, amount, currency, late, risk);
        who.open.add(debt);
        debts.add(debt);
      }
    }
  }

  private Condition tree(int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 5);
    if (kind < 2) {
      return leaf();
    }
    var of = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> tree(depth - 1)).toList();
    return switch (kind) {
      case 2 -> new Condition.All(of);
      case 3 -> new Condition.Any(of);
      default -> new Condition.None(of);
    };
  }

  private Condition leaf() {
    return switch (random.nextInt(11)) {
      case 0 -> figure(Field.DAYS_PAST_DUE, random.nextInt(140) - 30);
      case 1 -> figure(Field.OLDEST, random.nextInt(120));
      case 2 -> figure(Field.DEBTS, random.nextInt(5));
      case 3 -> figure(Field.SHARE_LATE, random.nextInt(3) * 50);
      case 4 -> figure(Field.ACCOUNT_AGE, random.nextInt(140));
      case 5 -> money(Field.BALANCE, 400);
      case 6 -> money(Field.DEBT_BALANCE, 210);
      case 7 -> words(Field.AGEING, "current", "d1_30", "d31_60", "d61_90", "d91");
      case 8 -> words(Field.HOLD, "promise", "dispute", "legal");
      case 9 -> words(Field.CHANNEL, "email", "phone");
      default -> risk();
    };
  }

  private Condition figure(Field field, int value) {
    var compares =
        List.of(
            Operator.IS,
            Operator.MORE_THAN,
            Operator.AT_LEAST,
            Operator.LESS_THAN,
            Operator.AT_MOST);
    return SegmentWorld.number(
        field, compares.get(random.nextInt(compares.size())), String.valueOf(value));
  }

  private Condition money(Field field, int most) {
    var compares =
        List.of(Operator.MORE_THAN, Operator.AT_LEAST, Operator.LESS_THAN, Operator.AT_MOST);
    return SegmentWorld.amount(
        field,
        compares.get(random.nextInt(4)),
        String.valueOf(random.nextInt(most)),
        random.nextBoolean() ? "MXN" : "USD");
  }

  private Condition words(Field field, String... choices) {
    return SegmentWorld.words(
        field,
        random.nextBoolean() ? Operator.IS : Operator.IS_NOT,
        choices[random.nextInt(choices.length)]);
  }

  private Condition risk() {
    var operators = Field.ATTRIBUTE.kind().operators();
    var operator = operators.get(random.nextInt(operators.size()));
    var operand =
        switch (operator) {
          case KNOWN, UNKNOWN -> new Condition.Operand.Nothing();
          case MORE_THAN, AT_LEAST, LESS_THAN, AT_MOST ->
              new Condition.Operand.Figure(BigDecimal.valueOf(random.nextInt(14)));
          default ->
              new Condition.Operand.Words(
                  List.of(List.of("ALTO", "bajo", "Ñ", "%", "1").get(random.nextInt(5))));
        };
    return new Condition.Leaf(Field.ATTRIBUTE, "Riesgo", operator, operand);
  }

  private Map<String, Object> found(Condition tree) {
    var sums = new java.util.TreeMap<String, Object>();
    world.sums(tree).forEach(s -> sums.put(s.amount().currency().getCurrencyCode(), s));
    sums.put("who", new HashSet<>(world.meant(tree)));
    return sums;
  }

  private Map<String, Object> expected(Condition tree) {
    var meant = debts.stream().filter(debt -> holds(tree, debt)).toList();
    var sums = new java.util.TreeMap<String, Object>();
    for (var currency : List.of("MXN", "USD")) {
      var some = meant.stream().filter(debt -> debt.currency().equals(currency)).toList();
      if (!some.isEmpty()) {
        var total = some.stream().map(Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        sums.put(
            currency,
            new Segments.Sum(
                (int) some.stream().map(Debt::who).distinct().count(),
                some.size(),
                Money.of(total, currency)));
      }
    }
    sums.put("who", new HashSet<>(meant.stream().map(debt -> debt.who().id).toList()));
    return sums;
  }

  private boolean holds(Condition tree, Debt debt) {
    return switch (tree) {
      case Condition.All(var of) -> of.stream().allMatch(part -> holds(part, debt));
      case Condition.Any(var of) -> of.stream().anyMatch(part -> holds(part, debt));
      case Condition.None(var of) -> of.stream().noneMatch(part -> holds(part, debt));
      case Condition.Leaf leaf -> fact(leaf, debt);
    };
  }

  private boolean fact(Condition.Leaf leaf, Debt debt) {
    var who = debt.who();
    return switch (leaf.field()) {
      case DAYS_PAST_DUE -> compares(leaf, debt.late());
      case OLDEST -> compares(leaf, who.open.stream().mapToInt(Debt::late).max().orElseThrow());
      case DEBTS -> compares(leaf, who.open.size());
      case SHARE_LATE ->
          !who.paidLate.isEmpty()
              && compares(
                  leaf,
                  BigDecimal.valueOf(
                      Math.round(
                              1000.0
                                  * who.paidLate.stream().filter(days -> days > 0).count()
                                  / who.paidLate.size())
                          / 10.0));
      case ACCOUNT_AGE -> compares(leaf, who.firstDaysAgo);
      case BALANCE ->
          who.open.stream().anyMatch(one -> one.currency().equals(currency(leaf)))
              && compares(
                  leaf,
                  who.open.stream()
                      .filter(one -> one.currency().equals(currency(leaf)))
                      .map(Debt::amount)
                      .reduce(BigDecimal.ZERO, BigDecimal::add));
      case DEBT_BALANCE -> debt.currency().equals(currency(leaf)) && compares(leaf, debt.amount());
      case AGEING -> said(leaf, word(leaf).equals(bucket(debt.late())));
      case HOLD -> said(leaf, who.holds.contains(word(leaf)));
      case CHANNEL -> said(leaf, word(leaf).equals("email") && who.email);
      case ATTRIBUTE -> risky(leaf, debt.risk());
      default -> throw new IllegalStateException(leaf.field() + " of " + who.name);
    };
  }

  private static boolean said(Condition.Leaf leaf, boolean so) {
    return so == (leaf.operator() == Operator.IS);
  }

  private static String word(Condition.Leaf leaf) {
    return ((Condition.Operand.Words) leaf.operand()).values().getFirst();
  }

  private static String currency(Condition.Leaf leaf) {
    return ((Condition.Operand.Amount) leaf.operand()).value().currency().getCurrencyCode();
  }

  private static String bucket(int late) {
    return late <= 0
        ? "current"
        : late <= 30 ? "d1_30" : late <= 60 ? "d31_60" : late <= 90 ? "d61_90" : "d91";
  }

  private static boolean risky(Condition.Leaf leaf, @Nullable String risk) {
    if (leaf.operator() == Operator.KNOWN) {
      return risk != null;
    }
    if (leaf.operator() == Operator.UNKNOWN) {
      return risk == null;
    }
    if (leaf.operand() instanceof Condition.Operand.Figure) {
      return risk != null
          && risk.matches("-?\\d+(\\.\\d+)?")
          && compares(leaf, new BigDecimal(risk));
    }
    var has = risk == null ? "\u0000" : risk.toLowerCase(Locale.ROOT);
    var wants = word(leaf).toLowerCase(Locale.ROOT);
    return switch (leaf.operator()) {
      case IS -> has.equals(wants);
      case IS_NOT -> !has.equals(wants);
      case CONTAINS -> has.contains(wants);
      default -> has.startsWith(wants);
    };
  }

  private static boolean compares(Condition.Leaf leaf, int fact) {
    return compares(leaf, BigDecimal.valueOf(fact));
  }

  private static boolean compares(Condition.Leaf leaf, BigDecimal fact) {
    var with =
        leaf.operand() instanceof Condition.Operand.Amount(var money)
            ? money.amount()
            : ((Condition.Operand.Figure) leaf.operand()).value();
    int order = fact.compareTo(with);
    return switch (leaf.operator()) {
      case IS -> order == 0;
      case MORE_THAN -> order > 0;
      case AT_LEAST -> order >= 0;
      case LESS_THAN -> order < 0;
      default -> order <= 0;
    };
  }
}
