package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.hours.Holidays;
import dev.puntual.rules.hours.Zones;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Shelf;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions, pasts and packs by the dice; the same seed, the same dice. */
final class Chance {

  private static final List<String> PLACES =
      List.of(
          "MX", "MX ROO", "MX BCN", "PE", "CO", "CO", "CL", "CL RM", "AR", "AR C", "EC", "BR",
          "BR SP", "BR RJ", "BR AC", "ES", "ES CN", "US", "US NYC", "US HI", "GT", "KZ", "FR");
  private static final List<String> ZONES =
      List.of(
          "America/Mexico_City",
          "America/Tijuana",
          "America/Bogota",
          "America/Santiago",
          "America/New_York",
          "Pacific/Easter",
          "Europe/Madrid",
          "America/Sao_Paulo");
  private static final Instant START = Instant.parse("2026-02-25T00:00:00Z");

  private static final List<Collector> WHAT_WE_ARE =
      List.of(
          Collector.FIRST_PARTY,
          Collector.FINANCIAL_ENTITY,
          Collector.THIRD_PARTY_AGENCY,
          Collector.ASSIGNEE);

  private final Random dice;
  private final Holidays holidays;
  private final Zones zones = new Zones(Shelf.zones());
  private final List<UUID> debts;

  Chance(long seed) {
    this.dice = new Random(seed);
    this.debts = List.of(new UUID(1, 1), new UUID(1, 2));
    this.holidays =
        Asking.calendars(Map.of("MX", List.of("2026-03-16"), "CO", List.of("2026-03-23")), 2026);
  }

  /** The house most of the time, and any packs of the shelf. */
  RuleBook book() {
    var packs = new ArrayList<Pack>();
    for (var pack : Asking.all()) {
      if (dice.nextInt(10) < (pack.id().equals("HOUSE") ? 5 : 8)) {
        packs.add(pack);
      }
    }
    var law =
        new RuleBook(packs, holidays, zones, WHAT_WE_ARE.get(dice.nextInt(WHAT_WE_ARE.size())));
    return dice.nextBoolean() ? company().on(law) : law;
  }

  /** Hours, closed days and caps of a company's own; now and then one that never opens. */
  CompanyLimits company() {
    var hours = new ArrayList<CompanyLimits.Hours>();
    for (int day = 1; day <= 7; day++) {
      if (dice.nextInt(8) < (day < 6 ? 7 : 2)) {
        var opens = LocalTime.of(7 + dice.nextInt(4), dice.nextInt(4) * 15);
        hours.add(new CompanyLimits.Hours(day, opens, opens.plusMinutes(60L + dice.nextInt(600))));
      }
    }
    var closed = List.of(LocalDate.of(2026, 3, 4 + dice.nextInt(9)), LocalDate.of(2026, 3, 27));
    return new CompanyLimits(
        dice.nextInt(12) == 0 ? List.of() : hours,
        dice.nextBoolean() ? closed : List.of(),
        dice.nextInt(3) == 0 ? Integer.valueOf(1 + dice.nextInt(2)) : null,
        dice.nextInt(3) == 0 ? Integer.valueOf(1 + dice.nextInt(4)) : null,
        dice.nextInt(3) == 0 ? Integer.valueOf(12 + dice.nextInt(90)) : null,
        dice.nextBoolean() ? one(WHAT_WE_ARE) : null);
  }

  RuleBook wholeBook() {
    return new RuleBook(Asking.all(), holidays, zones);
  }

  Pack pack() {
    return one(Asking.all());
  }

  Question question() {
    return question(new DebtorId(new UUID(2, dice.nextInt(1_000))));
  }

  Question question(DebtorId debtor) {
    var place = one(PLACES).split(" ", -1);
    boolean zone = dice.nextInt(3) == 0;
    return new Question(
        debtor,
        debt(),
        one(List.of(Channel.values())),
        new Where(
            place[0], place.length > 1 ? place[1] : null, zone ? ZoneId.of(one(ZONES)) : null),
        new Parties(
            one(List.of(Collector.values())),
            one(List.of(DebtorClass.values())),
            dice.nextInt(12) == 0 ? one(List.of(Recipient.values())) : Recipient.DEBTOR),
        one(List.of(DebtStage.values())),
        dice.nextInt(12) == 0 ? Set.of(one(List.of(AddressTrait.values()))) : Set.of(),
        one(List.of("aa", "bb")),
        occasion(),
        dice.nextInt(8) > 0,
        hours());
  }

  Instant instant() {
    return START.plusSeconds(dice.nextInt(40 * 24 * 60) * 60L).plusMillis(dice.nextInt(3));
  }

  /** Up to four contacts of two weeks, one of them now and then still to come, and an event. */
  Past past(Instant at) {
    var contacts = new ArrayList<Past.Contact>();
    for (int left = dice.nextInt(5); left > 0; left--) {
      contacts.add(
          new Past.Contact(around(at), one(List.of(Channel.values())), debt(), occasion()));
    }
    var events = new ArrayList<Past.Event>();
    if (dice.nextInt(4) == 0) {
      var when = around(at);
      events.add(
          new Past.Event(
              one(List.of(EventKind.values())),
              when,
              dice.nextInt(3) == 0 ? when.plus(Duration.ofDays(dice.nextInt(9))) : null,
              debt(),
              dice.nextBoolean() ? one(List.of("aa", "bb")) : null));
    }
    return new Past(contacts, events);
  }

  /** The same question about somebody else and some debt of theirs. */
  Question about(DebtorId debtor, Question question) {
    return new Question(
        debtor,
        debt(),
        question.channel(),
        question.where(),
        question.parties(),
        question.stage(),
        question.traits(),
        one(List.of("aa", "bb")),
        occasion(),
        question.authorised(),
        question.asked());
  }

  private @Nullable AskedHours hours() {
    if (dice.nextInt(5) > 0) {
      return null;
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (int left = 1 + dice.nextInt(5); left > 0; left--) {
      days.add(DayOfWeek.of(1 + dice.nextInt(7)));
    }
    var start = LocalTime.of(6 + dice.nextInt(14), dice.nextInt(4) * 15);
    return new AskedHours(days, start, start.plusMinutes(60L + dice.nextInt(150)));
  }

  int below(int bound) {
    return dice.nextInt(bound);
  }

  private Instant around(Instant at) {
    return at.minusSeconds(dice.nextInt(12 * 24 * 60) * 60L)
        .plus(Duration.ofDays(dice.nextInt(9) == 0 ? 14 : 0));
  }

  private @Nullable UUID occasion() {
    return dice.nextInt(3) == 0 ? null : new UUID(5, dice.nextInt(3));
  }

  private @Nullable UUID debt() {
    return dice.nextInt(4) == 0 ? null : one(debts);
  }

  private <T> T one(List<T> of) {
    return of.get(dice.nextInt(of.size()));
  }
}
