package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Questions that differ in debtor and instant only, as the letter box spells them.
 *
 * @param first the earliest instant somebody asks for
 * @param last the latest
 */
record Kind(Words words, Question question, Instant first, Instant last) {

  private static final DebtorId NOBODY = new DebtorId(new UUID(0, 0));

  /** The columns of the letter box. */
  record Words(
      String channel,
      String country,
      String subdivision,
      String zone,
      String collector,
      String debtorClass,
      String recipient,
      String stage,
      String traits,
      boolean authorised,
      String asked) {

    /** Those that were kept before anybody could ask for hours have none. */
    @SuppressWarnings("NullAway")
    Words {
      asked = Objects.requireNonNullElse(asked, "");
    }

    /** The same with what is known by now. */
    Words now(boolean agreed, String known, String hours) {
      return new Words(
          channel,
          country,
          subdivision,
          zone,
          collector,
          debtorClass,
          recipient,
          known,
          traits,
          agreed,
          hours);
    }
  }

  static Kind read(ResultSet row, int number) throws SQLException {
    var words = words(row);
    return new Kind(
        words,
        question(words),
        row.getObject("first_at", Timestamp.class).toInstant(),
        row.getObject("last_at", Timestamp.class).toInstant());
  }

  /** Of a row of the letter box. */
  static Words words(ResultSet row) throws SQLException {
    return new Words(
        row.getString("channel"),
        row.getString("country"),
        row.getString("subdivision"),
        row.getString("zone"),
        row.getString("collector"),
        row.getString("debtor_class"),
        row.getString("recipient"),
        row.getString("stage"),
        row.getString("traits"),
        row.getBoolean("authorised"),
        row.getString("asked"));
  }

  /** As the letter box would spell it. */
  static Words words(Question question) {
    var where = question.where();
    var zone = where.zone();
    var part = where.subdivision();
    var hours = question.asked();
    return new Words(
        word(question.channel()),
        where.country(),
        part == null ? "" : part,
        zone == null ? "" : zone.getId(),
        word(question.parties().collector()),
        word(question.parties().debtor()),
        word(question.parties().recipient()),
        word(question.stage()),
        question.traits().stream().map(Kind::word).sorted().collect(Collectors.joining(" ")),
        question.authorised(),
        hours == null ? "" : hours.text());
  }

  /** A question of this kind, about nobody. */
  static Question question(Words words) {
    return new Question(
        NOBODY,
        null,
        word(Channel.class, words.channel()),
        new Where(
            words.country(),
            words.subdivision().isEmpty() ? null : words.subdivision(),
            words.zone().isEmpty() ? null : ZoneId.of(words.zone())),
        new Parties(
            word(Collector.class, words.collector()),
            word(DebtorClass.class, words.debtorClass()),
            word(Recipient.class, words.recipient())),
        word(DebtStage.class, words.stage()),
        AddressTrait.of(words.traits()),
        null,
        null,
        words.authorised(),
        words.asked().isEmpty() ? null : AskedHours.of(words.asked()));
  }

  /** A question of this kind, about whom a row names. */
  static Question question(Words words, ResultSet row) throws SQLException {
    var kind = question(words);
    return new Question(
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getObject("debt_id", UUID.class),
        kind.channel(),
        kind.where(),
        kind.parties(),
        kind.stage(),
        kind.traits(),
        row.getString("address_hash"),
        row.getObject("occasion", UUID.class),
        kind.authorised(),
        kind.asked());
  }

  static <E extends Enum<E>> E word(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
