package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is true at the door about a batch of messages: two statements however many messages. */
final class LetterFacts {

  private static final SqlFile LETTERS = SqlFile.beside(LetterFacts.class, "letters");
  private static final SqlFile ITEMS = SqlFile.beside(LetterFacts.class, "letter_items");

  private static final SqlFile READER = SqlFile.beside(LetterFacts.class, "preview_reader");
  private static final SqlFile LISTED = SqlFile.beside(LetterFacts.class, "preview_items");

  /**
   * One message and what became of its reasons.
   *
   * @param zone whose dates its reader lives by
   * @param free debts it was planned for that are still owed, not on hold and not excluded
   * @param stillOpen those that are still owed at all
   * @param text the code of the text with a name in which its step speaks; empty: its tone\'s
   * @param excluded some of them from its channel alone
   * @param brief whether its link is a short one
   */
  record Standing(
      UUID message,
      DebtorId debtor,
      String currency,
      String recipient,
      String language,
      String country,
      ZoneId zone,
      int free,
      int stillOpen,
      boolean excluded,
      String text,
      AccountWords.Company company,
      boolean brief) {

    LatenessInLetters.Letter asked(Instant now) {
      return new LatenessInLetters.Letter(message, debtor, currency, BusinessDate.at(now, zone));
    }

    /** In another of the company's texts. */
    Standing in(String named) {
      return new Standing(
          message, debtor, currency, recipient, language, country, zone, free, stillOpen, excluded,
          named, company, brief);
    }

    Standing in(Language other) {
      return new Standing(
          message,
          debtor,
          currency,
          recipient,
          other.code(),
          country,
          zone,
          free,
          stillOpen,
          excluded,
          text,
          company,
          brief);
    }

    private Standing cared(Map<UUID, String> carers) {
      return new Standing(
          message,
          debtor,
          currency,
          recipient,
          language,
          country,
          zone,
          free,
          stillOpen,
          excluded,
          text,
          company.cared(carers.getOrDefault(debtor.value(), "")),
          brief);
    }

    /** As a text message, which pays for each sign, where that is true. */
    private Standing brief(boolean text) {
      return new Standing(
          message, debtor, currency, recipient, language, country, zone, free, stillOpen, excluded,
          this.text, company, text);
    }
  }

  /**
   * Whom a letter would greet that nobody has asked for; it goes by the debtor's id.
   *
   * @param role of whom it would go to; empty when there is nobody
   */
  record Reader(String debtor, Optional<Whom> role, Standing standing) {}

  private LetterFacts() {}

  static List<Standing> standing(TenantTx tx, List<UUID> messages, Instant now) {
    var standing =
        tx.sql(LETTERS)
            .param("messages", messages.toArray(UUID[]::new))
            .param("now", Timestamp.from(now))
            .query((row, _) -> standing(row).brief(row.getString("channel").equals("sms")))
            .list();
    var carers = Carers.of(tx, standing.stream().map(one -> one.debtor().value()).toList());
    return carers.isEmpty() ? standing : standing.stream().map(one -> one.cared(carers)).toList();
  }

  /** By message; a message with nothing left to list is absent. */
  static Map<UUID, List<AccountWords.Item>> items(
      TenantTx tx, List<Standing> letters, Instant now) {
    return items(tx, letters, now, AccountWords.MOST_ROWS);
  }

  /** The same with at most so many a letter. */
  static Map<UUID, List<AccountWords.Item>> items(
      TenantTx tx, List<Standing> letters, Instant now, int most) {
    var currency =
        letters.stream().collect(Collectors.toMap(Standing::message, Standing::currency));
    var statement =
        tx.sql(ITEMS)
            .param("messages", letters.stream().map(Standing::message).toArray(UUID[]::new))
            .param("now", Timestamp.from(now));
    return LatenessInLetters.beside(
        tx,
        AccountWords.listed(statement, currency, most),
        letters.stream().map(letter -> letter.asked(now)).toList());
  }

  /** By a step that goes in this manner; empty when there is no such debtor. */
  static Optional<Reader> reader(TenantTx tx, DebtorId debtor, String currency, Manner manner) {
    var carers = Carers.of(tx, List.of(debtor.value()));
    return tx.sql(READER)
        .param("debtor", debtor.value())
        .param("currency", currency)
        .param("recipients", manner.codes().to().toArray(String[]::new))
        .query(
            (row, _) ->
                new Reader(
                    row.getString("debtor"),
                    Whom.of(row.getString("role")),
                    standing(row).in(manner.text()).cared(carers)))
        .optional();
  }

  /**
   * What a letter would list that was not asked for.
   *
   * @param debts those it is about; what else is overdue stands beside them
   */
  static List<AccountWords.Item> listed(
      TenantTx tx, Standing reader, List<UUID> debts, BusinessDate today) {
    var items =
        tx.sql(LISTED)
            .param("debtor", reader.debtor().value())
            .param("currency", reader.currency())
            .param("debts", debts.toArray(UUID[]::new))
            .param("today", today.value())
            .param("most", AccountWords.MOST_ROWS)
            .query((row, _) -> AccountWords.Item.of(row, reader.currency()))
            .list();
    var letter =
        new LatenessInLetters.Letter(reader.message(), reader.debtor(), reader.currency(), today);
    return items.isEmpty()
        ? items
        : LatenessInLetters.beside(tx, Map.of(letter.id(), items), List.of(letter))
            .getOrDefault(letter.id(), items);
  }

  static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getObject("message_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("currency"),
        row.getString("recipient"),
        row.getString("language"),
        row.getString("country"),
        AccountWords.dates(row),
        row.getInt("free"),
        row.getInt("still_open"),
        row.getBoolean("excluded"),
        row.getString("text_code"),
        AccountWords.Company.of(row),
        false);
  }
}
