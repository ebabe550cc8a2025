package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.hours.Holidays;
import dev.puntual.rules.hours.Zones;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions and packs as the tests of this room ask about them. */
final class Asking {

  static final DebtorId DEBTOR = new DebtorId(Ids.next());
  static final UUID DEBT = Ids.next();

  private static final List<Pack> ALL = List.copyOf(Shelf.packs().keySet());

  private Asking() {}

  static List<Pack> all() {
    return ALL;
  }

  static Pack pack(String id) {
    return ALL.stream().filter(pack -> pack.id().equals(id)).findFirst().orElseThrow();
  }

  /** These packs and no other, with calendars of 2026 and 2027 that hold only these days. */
  static RuleBook book(Holidays holidays, String... packs) {
    return new RuleBook(
        Arrays.stream(packs).map(Asking::pack).toList(), holidays, new Zones(Shelf.zones()));
  }

  /** Every country's calendar of these years, with New Year and the days given. */
  static Holidays calendars(Map<String, List<String>> days, int... years) {
    var countries =
        ALL.stream().flatMap(pack -> pack.binds().countries().stream()).distinct().toList();
    return Holidays.of(
        countries.stream()
            .collect(
                Collectors.toMap(
                    country -> country,
                    country ->
                        Stream.concat(
                                IntStream.of(years).mapToObj(year -> LocalDate.of(year, 1, 1)),
                                days.getOrDefault(country, List.of()).stream()
                                    .map(LocalDate::parse))
                            .toList())));
  }

  static Holidays ordinary() {
    return calendars(Map.of(), 2025, 2026, 2027);
  }

  /** An agency asks a consumer: the most rules bind. */
  static Question ask(Channel channel, Where where) {
    return ask(channel, where, Collector.THIRD_PARTY_AGENCY, DebtorClass.CONSUMER);
  }

  static Question ask(Channel channel, Where where, Collector collector, DebtorClass debtor) {
    return new Question(
        DEBTOR,
        DEBT,
        channel,
        where,
        new Parties(collector, debtor, Recipient.DEBTOR),
        DebtStage.LATE,
        Set.of(),
        "cc",
        true);
  }

  static Question to(Recipient recipient, Question question) {
    return new Question(
        question.debtor(),
        question.debt(),
        question.channel(),
        question.where(),
        new Parties(question.parties().collector(), question.parties().debtor(), recipient),
        question.stage(),
        question.traits(),
        question.address(),
        question.authorised());
  }

  static Question at(AddressTrait trait, Question question) {
    return new Question(
        question.debtor(),
        question.debt(),
        question.channel(),
        question.where(),
        question.parties(),
        question.stage(),
        Set.of(trait),
        question.address(),
        question.authorised());
  }

  static Instant local(String zone, String text) {
    return LocalDateTime.parse(text).atZone(ZoneId.of(zone)).toInstant();
  }

  static Past past(Past.Contact... contacts) {
    return new Past(List.of(contacts), List.of());
  }

  static Past.Contact contact(Channel channel, Instant at) {
    return new Past.Contact(at, channel, DEBT);
  }
}
