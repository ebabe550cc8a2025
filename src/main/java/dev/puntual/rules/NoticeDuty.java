package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Duty.Kind;
import dev.puntual.rules.packs.Pack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A notice that a pack wants a debtor to have within days, whoever spoke to them before and how.
 *
 * @param part of the country, as packs name it; empty for all of it
 * @param debtor as stored, {@code consumer}
 * @param days within so many calendar days of that
 * @param rule by which {@link RuleTexts} say it, {@code CL-DUTY-FREE_NOTICE}
 */
public record NoticeDuty(
    String country, String part, String debtor, Since since, int days, String rule) {

  private static final String DUTY = "-DUTY-";

  /** What the days count from. */
  public enum Since {
    /** The day on which a debt fell due. */
    DEFAULT,
    /** The first word between both sides; a message that leaves first brings the notice itself. */
    FIRST_CONTACT,
    /** The day on which a debt was handed over to somebody who collects for others. */
    PLACED;

    /** As statements know it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All that bind a company at an instant, by where its debtors live and what the law sees. */
  public static List<NoticeDuty> of(CompanyBook company, Instant at) {
    var book = company.book();
    var ours =
        book.packs().stream()
            .filter(pack -> pack.applies(at) && pack.duties().stream().anyMatch(NoticeDuty::notice))
            .flatMap(pack -> pack.binds().countries().stream())
            .distinct()
            .sorted()
            .flatMap(
                country ->
                    Stream.of(DebtorClass.values()).flatMap(one -> in(book, country, one, at)));
    var placing =
        book.packs().stream()
            .filter(pack -> pack.applies(at) && book.we() != Collector.THIRD_PARTY_AGENCY)
            .flatMap(
                pack ->
                    pack.duties().stream()
                        .filter(duty -> duty.kind() == Kind.PLACING_NOTICE)
                        .flatMap(duty -> placing(pack, duty)));
    return Stream.concat(ours, placing).toList();
  }

  /** What creditors owe by packs that bind whoever they hand debts over to. */
  private static Stream<NoticeDuty> placing(Pack pack, Duty duty) {
    var parts = pack.binds().subdivisions();
    return pack.binds().collectors().contains(Collector.THIRD_PARTY_AGENCY)
        ? pack.binds().countries().stream()
            .flatMap(
                country ->
                    (parts.isEmpty() ? Stream.of("") : parts.stream())
                        .flatMap(
                            part ->
                                pack.binds().debtors().stream()
                                    .map(one -> of(pack, duty, country, part, one))))
        : Stream.empty();
  }

  private static Stream<NoticeDuty> in(
      RuleBook book, String country, DebtorClass debtor, Instant at) {
    var question =
        new Question(
            new DebtorId(new UUID(0, 0)),
            null,
            Channel.EMAIL,
            Question.Where.in(country),
            new Question.Parties(Collector.FIRST_PARTY, debtor, Recipient.DEBTOR),
            DebtStage.UNKNOWN,
            Set.of(),
            null,
            true);
    return book.binding(question, at).stream()
        .flatMap(
            pack ->
                pack.duties().stream()
                    .filter(NoticeDuty::notice)
                    .map(duty -> of(pack, duty, country, "", debtor)));
  }

  private static NoticeDuty of(
      Pack pack, Duty duty, String country, String part, DebtorClass debtor) {
    var since =
        switch (duty.kind()) {
          case FREE_NOTICE -> Since.DEFAULT;
          case PLACING_NOTICE -> Since.PLACED;
          default -> Since.FIRST_CONTACT;
        };
    return new NoticeDuty(
        country,
        part,
        debtor.name().toLowerCase(Locale.ROOT),
        since,
        since == Since.DEFAULT ? Integer.parseInt(duty.value()) : days(Period.parse(duty.value())),
        pack.id() + DUTY + duty.kind().name());
  }

  /** Of a month as few as one may have. */
  private static int days(Period span) {
    var february = LocalDate.of(1970, 2, 1);
    return (int) ChronoUnit.DAYS.between(february, february.plus(span));
  }

  private static boolean notice(Duty duty) {
    return duty.kind() == Kind.FREE_NOTICE || duty.kind() == Kind.VALIDATION_NOTICE;
  }
}
