package dev.puntual.dunning.segment;

import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Condition.Leaf;
import dev.puntual.dunning.segment.Condition.Operand;
import dev.puntual.dunning.segment.Facts.Called;
import dev.puntual.dunning.segment.Facts.Heard;
import dev.puntual.dunning.segment.Facts.Held;
import dev.puntual.dunning.segment.Facts.Owed;
import dev.puntual.dunning.segment.Facts.Said;
import dev.puntual.dunning.segment.Facts.Who;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a tree means, read slowly and plainly over plain values. It shares no line, no statement and
 * no table with the compiler.
 */
final class PlainReading {

  static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

  private static final LocalDate TODAY = DeskWorld.TODAY;

  private PlainReading() {}

  static boolean holds(Condition tree, Who who, Owed debt) {
    return switch (tree) {
      case Condition.All(var of) -> of.stream().allMatch(part -> holds(part, who, debt));
      case Condition.Any(var of) -> of.stream().anyMatch(part -> holds(part, who, debt));
      case Condition.None(var of) -> of.stream().noneMatch(part -> holds(part, who, debt));
      case Leaf leaf -> fact(leaf, who, debt);
    };
  }

  private static boolean fact(Leaf leaf, Who who, Owed debt) {
    return switch (leaf.field()) {
      case DAYS_PAST_DUE -> days(leaf, debt.due());
      case DEBT_AGE -> days(leaf, debt.issued());
      case OLDEST -> days(leaf, first(who.open().stream().map(Owed::due)));
      case ACCOUNT_AGE ->
          days(
              leaf,
              first(
                  who.debts().stream()
                      .map(one -> one.issued() == null ? one.due() : one.issued())));
      case LAST_CONTACT ->
          days(
              leaf,
              last(
                  Stream.concat(
                      who.messages().stream().filter(Said::accepted).map(Said::at),
                      calls(who, "wrong"))));
      case LAST_ANSWER -> days(leaf, last(answers(who)));
      case DEBTS -> number(leaf, new BigDecimal(who.open().size()));
      case AVERAGE_LATE -> number(leaf, average(who));
      case SHARE_LATE -> number(leaf, share(who));
      case BROKEN_PROMISES ->
          number(
              leaf, new BigDecimal(who.holds().stream().filter(hold -> broken(hold, who)).count()));
      case AMOUNT -> coin(leaf, debt) && number(leaf, debt.amount());
      case DEBT_BALANCE -> coin(leaf, debt) && number(leaf, debt.balance());
      case BALANCE -> number(leaf, balance(leaf, who));
      case AGEING -> among(leaf, bucket(debt.due()));
      case CURRENCY -> among(leaf, debt.currency());
      case COUNTRY -> among(leaf, who.country() == null ? "MX" : who.country());
      case LANGUAGE -> among(leaf, who.language() == null ? "es" : who.language());
      case CHANNEL ->
          said(
              leaf,
              word -> who.addresses().stream().anyMatch(one -> PlainReach.by(word, who, one)));
      case HOLD -> said(leaf, word -> who.holds().stream().anyMatch(hold -> inForce(word, hold)));
      // Nobody of these had a step that stops credit.
      case CREDIT -> said(leaf, _ -> false);
      case BOOK ->
          leaf.operator()
              == Operator.IS
              == ((Operand.Books) leaf.operand()).values().stream().anyMatch(who.books()::contains);
      case NAME -> text(leaf, who.name());
      case CODE -> text(leaf, who.code());
      case CONCEPT -> text(leaf, debt.concept());
      case TAG -> tag(leaf, debt.cells().get(leaf.name()));
      case ATTRIBUTE, RISK, SALES_REP, INDUSTRY -> cell(leaf, debt.cells().get(leaf.name()));
    };
  }

  private static boolean days(Leaf leaf, @Nullable LocalDate since) {
    return number(
        leaf, since == null ? null : new BigDecimal(ChronoUnit.DAYS.between(since, TODAY)));
  }

  private static boolean number(Leaf leaf, @Nullable BigDecimal fact) {
    if (!leaf.operator().asks()) {
      return (leaf.operator() == Operator.KNOWN) == (fact != null);
    }
    if (fact == null) {
      return false;
    }
    var with =
        leaf.operand() instanceof Operand.Amount(var money)
            ? money.amount()
            : ((Operand.Figure) leaf.operand()).value();
    int order = fact.compareTo(with);
    return switch (leaf.operator()) {
      case IS -> order == 0;
      case MORE_THAN -> order > 0;
      case AT_LEAST -> order >= 0;
      case LESS_THAN -> order < 0;
      case AT_MOST -> order <= 0;
      default -> throw new IllegalStateException("no number is compared by " + leaf.operator());
    };
  }

  private static boolean coin(Leaf leaf, Owed debt) {
    return leaf.operand() instanceof Operand.Amount(var money)
        && money.currency().getCurrencyCode().equals(debt.currency());
  }

  private static @Nullable BigDecimal balance(Leaf leaf, Who who) {
    return who.open().stream()
        .filter(debt -> coin(leaf, debt))
        .map(Owed::balance)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static @Nullable BigDecimal average(Who who) {
    var late =
        settled(who)
            .map(debt -> Math.max(0, ChronoUnit.DAYS.between(debt.due(), debt.settled())))
            .toList();
    return late.isEmpty()
        ? null
        : new BigDecimal(late.stream().mapToLong(days -> days).sum())
            .divide(new BigDecimal(late.size()), 1, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal share(Who who) {
    long late =
        settled(who)
            .filter(debt -> Objects.requireNonNull(debt.settled()).isAfter(debt.due()))
            .count();
    long all = settled(who).count();
    return all == 0
        ? null
        : new BigDecimal(100 * late).divide(new BigDecimal(all), 1, RoundingMode.HALF_UP);
  }

  private static Stream<Owed> settled(Who who) {
    return who.debts().stream().filter(debt -> !debt.open());
  }

  /** The last day has passed, and something that was due by then was not paid by then. */
  private static boolean broken(Held hold, Who who) {
    if (!hold.reason().equals("promise") || hold.until() == null || !hold.until().isBefore(TODAY)) {
      return false;
    }
    var until = hold.until();
    boolean kept = hold.lifted() == null || day(hold.lifted()).isAfter(until);
    return kept
        && who.debts().stream()
            .filter(debt -> hold.debt() == null || hold.debt().equals(debt.id()))
            .anyMatch(
                debt ->
                    !debt.due().isAfter(until)
                        && (debt.settled() == null || debt.settled().isAfter(until)));
  }

  private static Stream<Instant> answers(Who who) {
    return Stream.of(
            who.payments().stream(),
            who.holds().stream()
                .filter(hold -> Set.of("promise", "dispute", "to_verify").contains(hold.reason()))
                .map(Held::placed),
            who.contact().answers().stream().filter(one -> !one.machine()).map(Heard::at),
            calls(who, "wrong", "nobody"))
        .flatMap(instants -> instants);
  }

  private static Stream<Instant> calls(Who who, String... butThose) {
    return who.contact().calls().stream()
        .filter(call -> !List.of(butThose).contains(call.heard()))
        .map(Called::at);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  private static @Nullable LocalDate last(Stream<Instant> instants) {
    return instants.max(Comparator.naturalOrder()).map(PlainReading::day).orElse(null);
  }

  private static @Nullable LocalDate first(Stream<LocalDate> days) {
    return days.min(Comparator.naturalOrder()).orElse(null);
  }

  private static String bucket(LocalDate due) {
    long late = ChronoUnit.DAYS.between(due, TODAY);
    return late <= 0
        ? "current"
        : late <= 30 ? "d1_30" : late <= 60 ? "d31_60" : late <= 90 ? "d61_90" : "d91";
  }

  private static boolean among(Leaf leaf, @Nullable String fact) {
    return said(leaf, word -> word.equals(fact));
  }

  private static boolean said(Leaf leaf, Predicate<String> so) {
    return (leaf.operator() == Operator.IS) == words(leaf).stream().anyMatch(so);
  }

  private static boolean inForce(String reason, Held hold) {
    return hold.reason().equals(reason)
        && hold.lifted() == null
        && !hold.from().isAfter(TODAY)
        && (hold.until() == null || !hold.until().isBefore(TODAY));
  }

  private static boolean text(Leaf leaf, @Nullable String fact) {
    var has = fact == null ? null : fact.toLowerCase(Locale.ROOT);
    var wants = words(leaf).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return switch (leaf.operator()) {
      case IS -> wants.stream().anyMatch(word -> word.equals(has));
      case IS_NOT -> wants.stream().noneMatch(word -> word.equals(has));
      case CONTAINS -> has != null && wants.stream().anyMatch(has::contains);
      case STARTS -> has != null && wants.stream().anyMatch(has::startsWith);
      default -> (leaf.operator() == Operator.KNOWN) == (has != null);
    };
  }

  private static boolean cell(Leaf leaf, @Nullable String cell) {
    if (leaf.operand() instanceof Operand.Figure) {
      return number(
          leaf,
          Optional.ofNullable(cell)
              .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
              .map(BigDecimal::new)
              .orElse(null));
    }
    return text(leaf, cell);
  }

  private static boolean tag(Leaf leaf, @Nullable String cell) {
    if (!leaf.operator().asks()) {
      return text(leaf, cell);
    }
    var tags =
        cell == null
            ? List.<String>of()
            : Arrays.stream(cell.toLowerCase(Locale.ROOT).split("[,;|]", -1))
                .map(String::strip)
                .toList();
    return said(leaf, word -> tags.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static List<String> words(Leaf leaf) {
    return leaf.operand() instanceof Operand.Words(var words) ? words : List.of();
  }
}
