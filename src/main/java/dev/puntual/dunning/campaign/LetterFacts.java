package dev.puntual.dunning.campaign;

import dev.puntual.dunning.AccountWords;
import dev.puntual.dunning.Carers;
import dev.puntual.dunning.LatenessInLetters;
import dev.puntual.dunning.Means;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is true at the door about a batch of messages: two statements however many messages. */
final class LetterFacts {

  private static final SqlFile LETTERS = SqlFile.beside(LetterFacts.class, "letters");
  private static final SqlFile ITEMS = SqlFile.beside(LetterFacts.class, "items");

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> TOLD = new TypeReference<>() {};

  private LetterFacts() {}

  /**
   * Whom one letter is for, and who writes.
   *
   * @param id the message; of a letter that is only looked at, the debtor
   * @param currency of what is owed; empty where the letter does not speak of it
   * @param way the channel by which it goes
   * @param zone whose dates its reader lives by
   * @param told what an uploaded list says of its reader, by the name of the column
   */
  record Reader(
      UUID id,
      DebtorId debtor,
      String currency,
      Means way,
      String name,
      String language,
      String country,
      ZoneId zone,
      AccountWords.Company company,
      Map<String, String> told) {

    /** From a row that names them so; {@code id} is the column of the letter. */
    static Reader of(ResultSet row, String id) throws SQLException {
      var currency = row.getString("currency");
      return new Reader(
          row.getObject(id, UUID.class),
          new DebtorId(row.getObject("debtor_id", UUID.class)),
          currency == null ? "" : currency,
          Means.of(row.getString("channel")).orElse(Means.EMAIL),
          row.getString("recipient"),
          row.getString("language"),
          row.getString("country"),
          AccountWords.dates(row),
          AccountWords.Company.of(row),
          told(row.getString("told")));
    }

    private Reader cared(Map<UUID, String> carers) {
      return new Reader(
          id,
          debtor,
          currency,
          way,
          name,
          language,
          country,
          zone,
          company.cared(carers.getOrDefault(debtor.value(), "")),
          told);
    }

    /** The same by another channel and in another language. */
    Reader by(Means other, Language spoken) {
      return new Reader(
          id, debtor, currency, other, name, spoken.code(), country, zone, company, told);
    }

    private static Map<String, String> told(@Nullable String json) {
      return json == null ? Map.of() : JSON.readValue(json, TOLD);
    }

    Voice voice(Instant now) {
      return Voice.of(Language.of(language), country, zone, now);
    }
  }

  /**
   * One message and what became of its reasons.
   *
   * @param aboutDebts whether what it says, or that it was meant, follows from what is owed
   * @param paused the debtor is on hold as a whole
   * @param excluded the debtor is excluded from its channel
   * @param stillOpen debts in the currency, on hold or not
   */
  record Standing(
      Reader reader,
      UUID campaign,
      Campaign.Kind kind,
      boolean aboutDebts,
      boolean cancelled,
      boolean paused,
      boolean excluded,
      int stillOpen) {

    private Standing cared(Map<UUID, String> carers) {
      return new Standing(
          reader.cared(carers), campaign, kind, aboutDebts, cancelled, paused, excluded, stillOpen);
    }
  }

  static List<Standing> standing(TenantTx tx, List<UUID> messages, Instant now) {
    var standing =
        tx.sql(LETTERS)
            .param("messages", messages.toArray(UUID[]::new))
            .param("now", Timestamp.from(now))
            .query(
                (row, _) ->
                    new Standing(
                        Reader.of(row, "message_id"),
                        row.getObject("campaign_id", UUID.class),
                        Campaign.Kind.of(row.getString("kind")).orElseThrow(),
                        row.getBoolean("about_debts"),
                        row.getBoolean("cancelled"),
                        row.getBoolean("paused"),
                        row.getBoolean("excluded"),
                        row.getInt("still_open")))
            .list();
    var carers =
        Carers.of(tx, standing.stream().map(one -> one.reader().debtor().value()).toList());
    return carers.isEmpty() ? standing : standing.stream().map(one -> one.cared(carers)).toList();
  }

  /** By letter; one with nothing to list is absent. */
  static Map<UUID, List<AccountWords.Item>> items(TenantTx tx, List<Reader> readers, Instant now) {
    var currencies = readers.stream().collect(Collectors.toMap(Reader::id, Reader::currency));
    var statement =
        tx.sql(ITEMS)
            .param("letters", readers.stream().map(Reader::id).toArray(UUID[]::new))
            .param("debtors", readers.stream().map(r -> r.debtor().value()).toArray(UUID[]::new))
            .param("channels", readers.stream().map(r -> r.way().code()).toArray(String[]::new))
            .param("currencies", readers.stream().map(Reader::currency).toArray(String[]::new))
            .param("now", Timestamp.from(now));
    return LatenessInLetters.beside(
        tx,
        AccountWords.listed(statement, currencies),
        readers.stream()
            .map(
                one ->
                    new LatenessInLetters.Letter(
                        one.id(), one.debtor(), one.currency(), one.voice(now).today()))
            .toList());
  }
}
