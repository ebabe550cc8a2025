package dev.puntual.rules;

import dev.puntual.rules.hours.Holidays;
import dev.puntual.rules.hours.OpenTimes;
import dev.puntual.rules.hours.Zones;
import dev.puntual.rules.packs.Bar;
import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Packs, calendars and zones, and the decision they make. A value without clock or table: the same
 * question about the same past at the same instant has the same answer for ever.
 *
 * @param we what a company is that asks for itself ({@link Collector#FIRST_PARTY}) in truth
 */
public record RuleBook(List<Pack> packs, Holidays holidays, Zones zones, Collector we) {

  /** Said where a country has no known zone, so that nobody can tell what time it is there. */
  static final String NO_ZONE = "no_zone";

  /** Said after a complaint. */
  static final String COMPLAINT = "complaint";

  public RuleBook {
    packs = List.copyOf(packs);
  }

  /** Of a company that collects what it sold. */
  public RuleBook(List<Pack> packs, Holidays holidays, Zones zones) {
    this(packs, holidays, zones, Collector.FIRST_PARTY);
  }

  /** The same book with one more pack: what a company asks of itself, and what it is. */
  public RuleBook with(Pack policy, Collector company) {
    return new RuleBook(
        Stream.concat(packs.stream(), Stream.of(policy)).toList(), holidays, zones, company);
  }

  /**
   * May we, at this instant? A pack counts if it is law at the instant asked; whoever waits for a
   * later one asks again then.
   */
  public Verdict decide(Past past, Question question, Instant at) {
    var binding = binding(question, at);
    var evaluated = binding.stream().flatMap(Pack::rules).toList();
    var barred = barred(binding, question);
    if (!barred.isEmpty()) {
      return new Verdict.Deny(barred, evaluated);
    }
    var where = question.where();
    var candidates = zones.of(where.country(), where.subdivision(), where.zone());
    if (candidates.isEmpty()) {
      return new Verdict.Human(NO_ZONE, List.of(), evaluated);
    }
    var times =
        OpenTimes.of(
            binding, question.channel(), where.country(), candidates, holidays, question.asked());
    var releases = Releases.of(binding, past, question, times);
    var human = releases.heldByPeople(at);
    if (!human.isEmpty()) {
      return new Verdict.Human(COMPLAINT, human, evaluated);
    }
    return answer(times, releases, at, evaluated);
  }

  private static Verdict answer(
      OpenTimes times, Releases releases, Instant at, List<RuleVersion> evaluated) {
    var against = new TreeSet<>(times.shutBy(at));
    against.addAll(releases.holding(at));
    if (against.isEmpty()) {
      return new Verdict.Allow(times.ends(at), evaluated);
    }
    var rules = List.copyOf(against);
    var until = at.plus(OpenTimes.HORIZON);
    var free = releases.free(at);
    return free.filter(instant -> instant.isBefore(until))
        .flatMap(instant -> times.next(instant, until))
        .<Verdict>map(instant -> new Verdict.Defer(instant, rules, evaluated))
        .orElseGet(() -> new Verdict.Deny(rules, evaluated));
  }

  /** What whoever makes this contact by telephone must see to besides, each once. */
  public List<Duty> atCall(Question question, Instant at) {
    return binding(question, at).stream()
        .flatMap(pack -> pack.duties().stream())
        .filter(duty -> duty.kind().keeper().saidAtCalls())
        .distinct()
        .toList();
  }

  /** Whether whoever says stop on one way is to be left alone on all that machines use. */
  public boolean stopEndsAll(Question question, Instant at) {
    return binding(question, at).stream().anyMatch(pack -> pack.asks(Duty.Kind.OPT_OUT_ALL));
  }

  /** The packs that bind this question at this instant. */
  List<Pack> binding(Question question, Instant at) {
    var asked = question.of(we);
    return packs.stream().filter(pack -> pack.applies(at) && pack.binds().covers(asked)).toList();
  }

  /** The rules that no waiting satisfies, by id. */
  List<String> barred(List<Pack> binding, Question question) {
    var asked = question.of(we);
    var barred = new ArrayList<String>();
    for (var pack : binding) {
      pack.bars().stream().filter(bar -> stops(bar, asked)).map(Bar::id).forEach(barred::add);
    }
    return barred.stream().sorted().toList();
  }

  private static boolean stops(Bar bar, Question question) {
    return switch (bar) {
      case Bar.People people ->
          !people.allowed().contains(question.parties().recipient())
              || question.traits().stream().anyMatch(people.traits()::contains);
      case Bar.Consent consent ->
          consent.channels().contains(question.channel()) && !question.authorised();
      case Bar.Blocked blocked ->
          blocked.channels().contains(question.channel())
              && blocked.collectors().contains(strict(question.parties().collector()));
    };
  }

  private static Collector strict(Collector collector) {
    return collector == Collector.UNKNOWN ? Collector.THIRD_PARTY_AGENCY : collector;
  }

  /** The limits of these packs for one channel. */
  static List<Limit> limits(List<Pack> binding, Channel channel) {
    return binding.stream()
        .flatMap(pack -> pack.limits().stream())
        .filter(limit -> limit.channels().contains(channel))
        .toList();
  }
}
