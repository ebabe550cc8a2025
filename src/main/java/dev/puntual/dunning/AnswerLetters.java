package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.PlainText;
import dev.puntual.messaging.Writing;
import dev.puntual.payments.LinkRequest;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says what the inbox asks for without typing it: what somebody owes by now in a text that their
 * channel approved, the link behind which it is paid, or days to choose from. Whoever asks for the
 * link is told no sum. Few at once: each belongs to somebody who just wrote.
 */
final class AnswerLetters implements Author {

  private static final SqlFile ASKED = SqlFile.beside(AnswerLetters.class, "answer_letters");
  private static final SqlFile ITEMS = SqlFile.beside(AnswerLetters.class, "answer_items");

  private final PaymentLinks links;
  private final InstantSource clock;

  AnswerLetters(PaymentLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  private record Asked(String kind, LetterFacts.Standing letter) {}

  @Override
  public Map<UUID, Writing> write(TenantTx tx, List<UUID> messageIds) {
    var now = clock.instant();
    var asked =
        tx.sql(ASKED)
            .param("messages", messageIds.toArray(UUID[]::new))
            .query((row, _) -> asked(row))
            .list();
    var writings = new HashMap<UUID, Writing>();
    asked.forEach(one -> writings.put(one.letter().message(), writing(tx, one, now)));
    return writings;
  }

  private Writing writing(TenantTx tx, Asked asked, Instant now) {
    var letter = asked.letter();
    var voice = Voice.of(Language.of(letter.language()), letter.country(), letter.zone(), now);
    if (asked.kind().equals("account")) {
      return account(tx, asked, now);
    }
    if (letter.stillOpen() == 0) {
      return plain(letter, voice.say("dunning.tap.nothing"));
    }
    return plain(
        letter,
        asked.kind().equals("day")
            ? voice.say("dunning.tap.day")
            : voice.say("dunning.tap.pay", link(tx, letter, now)));
  }

  private Writing account(TenantTx tx, Asked asked, Instant now) {
    var letter = asked.letter();
    if (Freshness.stale(tx, now)) {
      return new Writing.Withdrawn(LetterWriter.STALE);
    }
    var items = items(tx, letter, now);
    return items.isEmpty()
        ? new Writing.Withdrawn(letter.stillOpen() == 0 ? "settled" : "on_hold")
        : LetterWriter.letter(letter, items, link(tx, letter, now), now);
  }

  private static List<AccountWords.Item> items(
      TenantTx tx, LetterFacts.Standing letter, Instant now) {
    var statement =
        tx.sql(ITEMS)
            .param("letters", new UUID[] {letter.message()})
            .param("debtors", new UUID[] {letter.debtor().value()})
            .param("currencies", new String[] {letter.currency()})
            .param("now", Timestamp.from(now));
    return LatenessInLetters.beside(
            tx,
            AccountWords.listed(statement, Map.of(letter.message(), letter.currency())),
            List.of(letter.asked(now)))
        .getOrDefault(letter.message(), List.of());
  }

  private String link(TenantTx tx, LetterFacts.Standing letter, Instant now) {
    var request =
        letter.brief()
            ? LinkRequest.inText(letter.message(), letter.debtor(), letter.currency(), now)
            : LinkRequest.inLetter(letter.message(), letter.debtor(), letter.currency(), now);
    return links.issue(tx, List.of(request)).getOrDefault(letter.message(), "");
  }

  private static Writing plain(LetterFacts.Standing letter, String text) {
    return PlainText.said(letter.language(), letter.company().name(), "", "", text);
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getString("kind"),
        new LetterFacts.Standing(
            row.getObject("message_id", UUID.class),
            new DebtorId(row.getObject("debtor_id", UUID.class)),
            row.getString("currency"),
            row.getString("recipient"),
            row.getString("language"),
            row.getString("country"),
            AccountWords.dates(row),
            row.getInt("still_open"),
            row.getInt("still_open"),
            false,
            "",
            AccountWords.Company.of(row),
            row.getString("channel").equals("sms")));
  }
}
