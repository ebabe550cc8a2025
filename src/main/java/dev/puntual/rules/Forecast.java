package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether contacts to come with one debtor would be lawful, each on its day, if nothing changes
 * before: each sees what happened and those before it that may be made. Takes no slot and writes
 * nothing; three reads, however many are asked about.
 */
public final class Forecast {

  private static final SqlFile CONTACTS = SqlFile.beside(Forecast.class, "door_contacts");
  private static final SqlFile EVENTS = SqlFile.beside(Forecast.class, "past_events");
  private static final SqlFile AUTHORISED = SqlFile.beside(Forecast.class, "forecast_authorised");

  private final ContactRules rules;
  private final InstantSource clock;

  Forecast(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One contact.
   *
   * @param occasion those of one are said together
   */
  public record Ask(
      LocalDate day,
      Channel channel,
      Where where,
      Parties parties,
      DebtStage stage,
      UUID occasion) {

    /** Of the one occasion of its day. */
    public Ask(LocalDate day, Channel channel, Where where, Parties parties, DebtStage stage) {
      this(day, channel, where, parties, stage, new UUID(0, day.toEpochDay()));
    }
  }

  /**
   * @param may whether there is a lawful instant on that day, as the debtor's calendar has it
   * @param against the rules that keep it from that day
   * @param first the first day on which it could be; null when none of the next fifteen is
   */
  public record Answer(boolean may, List<String> against, @Nullable LocalDate first) {}

  /** Answers in the order asked, which is that of the days. */
  public List<Answer> of(TenantTx tx, DebtorId debtor, List<Ask> asked) {
    var book = rules.of(tx).book();
    var now = clock.instant();
    var made = new ArrayList<>(contacts(tx, debtor, now.minus(Answers.longest(book))));
    var events = events(tx, debtor);
    var authorised = authorised(tx, debtor);
    var hours = HoursAsked.of(tx, debtor).map(HoursAsked.Word::hours).orElse(null);
    var answers = new ArrayList<Answer>();
    for (var ask : asked) {
      var question = question(debtor, ask, authorised.contains(ask.channel()), hours);
      var zones = zones(book, ask.where());
      var at = begins(zones, ask.day(), now);
      var verdict = book.decide(new Past(made, events), question, at);
      var first = first(verdict, at);
      if (first != null && zones.stream().allMatch(on(first, ask.day()))) {
        made.add(new Past.Contact(first, ask.channel(), null, question.occasion()));
        answers.add(new Answer(true, List.of(), ask.day()));
      } else {
        var day = first == null ? null : LocalDate.ofInstant(first, zones.getFirst());
        var noon = ask.day().atTime(LocalTime.NOON).atZone(zones.getFirst()).toInstant();
        var past = new Past(made, events);
        answers.add(new Answer(false, against(book, past, question, at, noon), day));
      }
    }
    return answers;
  }

  private static Question question(
      DebtorId debtor, Ask ask, boolean authorised, @Nullable AskedHours hours) {
    return new Question(
        debtor,
        null,
        ask.channel(),
        ask.where(),
        ask.parties(),
        ask.stage(),
        Set.of(),
        null,
        ask.occasion(),
        authorised,
        hours);
  }

  /** Of an unknown one all of the place; UTC where nobody knows the place. */
  private static List<ZoneId> zones(RuleBook book, Where where) {
    var zones = book.zones().of(where.country(), where.subdivision(), where.zone());
    return zones.isEmpty() ? List.of(ZoneOffset.UTC) : zones;
  }

  /** When it is that day everywhere at the place, and not before now. */
  private static Instant begins(List<ZoneId> zones, LocalDate day, Instant now) {
    return Stream.concat(
            Stream.of(now), zones.stream().map(zone -> day.atStartOfDay(zone).toInstant()))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private static @Nullable Instant first(Verdict verdict, Instant at) {
    return switch (verdict) {
      case Verdict.Allow _ -> at;
      case Verdict.Defer defer -> defer.until();
      case Verdict.Deny _, Verdict.Human _ -> null;
    };
  }

  /** By day, so that what closes every night is not named for a day on which it is open. */
  private static List<String> against(
      RuleBook book, Past past, Question question, Instant at, Instant noon) {
    return book.decide(past, question, at.isAfter(noon) ? at : noon).against();
  }

  private static Predicate<ZoneId> on(Instant instant, LocalDate day) {
    return zone -> LocalDate.ofInstant(instant, zone).equals(day);
  }

  private static List<Past.Contact> contacts(TenantTx tx, DebtorId debtor, Instant since) {
    return tx.sql(CONTACTS)
        .param("debtors", new String[] {debtor.toString()})
        .param("since", Timestamp.from(since))
        .query(Records::made)
        .list();
  }

  private static List<Past.Event> events(TenantTx tx, DebtorId debtor) {
    return tx.sql(EVENTS)
        .param("debtors", new String[] {debtor.toString()})
        .query(Records::heard)
        .list();
  }

  private static Set<Channel> authorised(TenantTx tx, DebtorId debtor) {
    var channels = new HashSet<Channel>();
    tx.sql(AUTHORISED)
        .param("debtor", debtor.value())
        .param("channels", Stream.of(Channel.values()).map(Kind::word).toArray(String[]::new))
        .query(
            row -> {
              authorised(row, channels);
            });
    return channels;
  }

  private static void authorised(ResultSet row, Set<Channel> channels) throws SQLException {
    var word = row.getString("channel");
    if (row.getBoolean("authorised")) {
      Stream.of(Channel.values())
          .filter(channel -> Kind.word(channel).equals(word))
          .forEach(channels::add);
    }
  }
}
