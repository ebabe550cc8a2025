package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.DayRules.Ceiling;
import dev.puntual.rules.DayRules.Quiet;
import dev.puntual.rules.DayRules.Sort;
import dev.puntual.rules.hours.OpenTimes;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Pack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, the company's own among them, as numbers of days: how often a creditor may
 * reach people of a place and kind by a channel, and for how long it is quiet after what one said
 * or did. What single persons agreed to is not in it; the company's own word that all agreed is.
 */
public final class DayLimits {

  /** No contact of a rehearsal is that far behind another. */
  private static final int FOR_EVER = 36_500;

  private final ContactRules rules;
  private final Authorisations authorisations;

  DayLimits(ContactRules rules, Authorisations authorisations) {
    this.rules = rules;
    this.authorisations = authorisations;
  }

  /** What is asked about: every sort in every stage by every channel. */
  public record Asked(
      Collection<Channel> channels, Collection<Sort> sorts, Collection<DebtStage> stages) {}

  /** Whom the same packs bind at the same place has the same days. */
  private record Days(SortedSet<LocalDate> open, SortedMap<LocalDate, String> shut) {}

  private record Alike(List<Pack> binding, Channel channel, Question.Where place) {}

  /**
   * For each sort of people, channel and stage, from the first day to the last: the packs that are
   * law on the first.
   */
  public List<DayRules> of(TenantTx tx, Asked asked, LocalDate from, LocalDate until) {
    var book = rules.of(tx).book();
    boolean agreed =
        authorisations.declaration(tx).map(Authorisations.Declaration::holds).orElse(false);
    var all = new ArrayList<DayRules>();
    var days = new HashMap<Alike, Days>();
    for (var sort : asked.sorts()) {
      for (var channel : asked.channels()) {
        for (var stage : asked.stages()) {
          all.add(of(book, sort, question(channel, sort, stage, agreed), days, from, until));
        }
      }
    }
    return all;
  }

  private static Question question(Channel channel, Sort sort, DebtStage stage, boolean agreed) {
    return new Question(
        new DebtorId(new UUID(0, 0)),
        null,
        channel,
        sort.place(),
        sort.parties(),
        stage,
        Set.of(),
        null,
        agreed);
  }

  private static DayRules of(
      RuleBook book,
      Sort sort,
      Question question,
      Map<Alike, Days> known,
      LocalDate from,
      LocalDate until) {
    var place = question.where();
    var zones = book.zones().of(place.country(), place.subdivision(), place.zone());
    @Nullable ZoneId home = zones.isEmpty() ? null : zones.getFirst();
    var at = from.atTime(LocalTime.NOON).atZone(home == null ? ZoneId.of("UTC") : home).toInstant();
    var binding = book.binding(question, at);
    var barred = book.barred(binding, question);
    var days =
        known.computeIfAbsent(
            new Alike(binding, question.channel(), place),
            alike -> days(alike, book, zones, from, until));
    return new DayRules(
        sort,
        question.channel(),
        question.stage(),
        ceilings(binding, question.channel()),
        quiet(binding, question.channel()),
        days.open(),
        days.shut(),
        !barred.isEmpty() ? barred.getFirst() : home == null ? RuleBook.NO_ZONE : "");
  }

  private static Days days(
      Alike alike, RuleBook book, List<ZoneId> zones, LocalDate from, LocalDate until) {
    var open = new TreeSet<LocalDate>();
    var shut = new TreeMap<LocalDate, String>();
    if (!zones.isEmpty()) {
      var home = zones.getFirst();
      var times =
          OpenTimes.of(
              alike.binding(),
              alike.channel(),
              alike.place().country(),
              zones,
              book.holidays(),
              null);
      var end = until.plusDays(1).atStartOfDay(home).toInstant();
      times
          .stretches(from.atStartOfDay(home).toInstant(), end)
          .forEach(stretch -> open.add(LocalDate.ofInstant(stretch.from(), home)));
      from.datesUntil(until.plusDays(1))
          .filter(day -> !open.contains(day))
          .forEach(day -> shut.put(day, shutBy(times, day.atTime(12, 0).atZone(home).toInstant())));
    }
    return new Days(open, shut);
  }

  private static String shutBy(OpenTimes times, Instant noon) {
    var rules = times.shutBy(noon);
    return rules.isEmpty() ? "" : rules.getFirst();
  }

  private static List<Ceiling> ceilings(List<Pack> binding, Channel channel) {
    return RuleBook.limits(binding, channel).stream()
        .filter(limit -> limit.event() == null && limit.kind() != Limit.Kind.HUMAN)
        .map(
            limit ->
                new Ceiling(
                    limit.id(),
                    limit.count(),
                    days(limit),
                    limit.looksAt(channel),
                    limit.occasions()))
        .toList();
  }

  /** What stands against an address alone leaves the debtor's others. */
  private static List<Quiet> quiet(List<Pack> binding, Channel channel) {
    return RuleBook.limits(binding, channel).stream()
        .filter(limit -> limit.scope() != Limit.Scope.ADDRESS)
        .flatMap(
            limit ->
                Stream.ofNullable(limit.event())
                    .map(
                        event ->
                            new Quiet(
                                limit.id(),
                                event,
                                limit.count(),
                                days(limit),
                                limit.kind() == Limit.Kind.HUMAN)))
        .toList();
  }

  private static int days(Limit limit) {
    return switch (limit.release()) {
      case ROLLING -> (int) limit.span().plus(Duration.ofDays(1)).minusNanos(1).toDays();
      case DAY -> 1;
      case WEEK -> Ceiling.UNTIL_MONDAY;
      case NEVER -> FOR_EVER;
    };
  }
}
