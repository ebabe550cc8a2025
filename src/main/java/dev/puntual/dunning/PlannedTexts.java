package dev.puntual.dunning;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.TextSizes.Ahead;
import dev.puntual.messaging.Writing;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Question;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The text messages of a day's plan as the door would write them now; nothing is written. */
public final class PlannedTexts {

  /** So many are worked out one by one. */
  static final int MOST = 5_000;

  /** Documents that so short a text names at most. */
  static final int NAMED = 3;

  private static final SqlFile TEXTS = SqlFile.beside(PlannedTexts.class, "planned_texts");
  private static final SqlFile ITEMS = SqlFile.beside(PlannedTexts.class, "planned_text_items");

  private final PaymentLinks links;
  private final InstantSource clock;

  PlannedTexts(PaymentLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  /**
   * @param some the first of them
   * @param all how many there are
   */
  public record Texts(List<Ahead> some, long all) {}

  record Slip(
      LetterFacts.Standing standing, Stage stage, Where where, Parties parties, LocalDate oldest) {}

  /**
   * @param waits whether of the plan that waits for a person; else of what was let go, without what
   *     does not leave any more
   */
  public Texts of(TenantTx tx, LocalDate day, boolean waits) {
    var now = clock.instant();
    long[] all = new long[1];
    var slips =
        tx.sql(TEXTS)
            .param("day", day)
            .param("waits", waits)
            .param("most", MOST)
            .query(
                (row, _) -> {
                  all[0] = row.getLong("all_of_them");
                  return slip(row);
                })
            .list();
    return slips.isEmpty()
        ? new Texts(List.of(), 0)
        : new Texts(texts(tx, slips, day, now), all[0]);
  }

  private List<Ahead> texts(TenantTx tx, List<Slip> slips, LocalDate day, Instant now) {
    var currencies = new HashMap<UUID, String>();
    slips.forEach(one -> currencies.put(one.standing().message(), one.standing().currency()));
    var statement =
        tx.sql(ITEMS)
            .param("messages", currencies.keySet().stream().toArray(UUID[]::new))
            .param("day", day)
            .param("now", Timestamp.from(now));
    var items =
        LatenessInLetters.beside(
            tx,
            AccountWords.listed(statement, currencies, NAMED),
            slips.stream().map(one -> one.standing().asked(now)).toList());
    var carers = Carers.of(tx, slips.stream().map(one -> one.standing().debtor().value()).toList());
    return slips.stream()
        .filter(one -> items.containsKey(one.standing().message()))
        .map(
            one ->
                text(
                    tx,
                    links,
                    one,
                    items.getOrDefault(one.standing().message(), List.of()),
                    carers.getOrDefault(one.standing().debtor().value(), ""),
                    now))
        .toList();
  }

  static Ahead text(
      TenantTx tx,
      PaymentLinks links,
      Slip slip,
      List<AccountWords.Item> items,
      String carer,
      Instant now) {
    var one = slip.standing();
    var language = Language.of(one.language());
    var voice = Voice.of(language, one.country(), one.zone(), now);
    var words =
        AccountWords.words(one.recipient(), one.company().cared(carer), items.getFirst(), voice);
    var today = now.atZone(one.zone()).toLocalDate();
    return new Ahead(
        one.message(),
        new Question(
            one.debtor(),
            null,
            Channel.SMS,
            slip.where(),
            slip.parties(),
            DebtStage.of((int) ChronoUnit.DAYS.between(slip.oldest(), today)),
            Set.of(),
            null,
            true),
        slip.stage(),
        language,
        new Writing.Letter(
            words,
            AccountWords.headings(voice),
            rows(items, voice),
            links.ahead(tx.tenant(), one.message()),
            one.text()));
  }

  /** As many as the door hands over, of which only the first are read. */
  private static List<List<String>> rows(List<AccountWords.Item> items, Voice voice) {
    var rows = AccountWords.rows(items, voice);
    int all = Math.min(items.getFirst().documents(), AccountWords.MOST_ROWS + 1);
    return all <= rows.size()
        ? rows
        : Stream.concat(
                rows.stream(), Collections.nCopies(all - rows.size(), rows.getLast()).stream())
            .toList();
  }

  static Slip slip(ResultSet row) throws SQLException {
    var ours = Parties.ours(row.getString("standing"));
    return new Slip(
        LetterFacts.standing(row),
        Stage.of(row.getString("stage")).orElseThrow(),
        Where.of(row.getString("country"), row.getString("subdivision"), row.getString("clock")),
        new Parties(ours.collector(), ours.debtor(), party(row.getString("role"))),
        row.getObject("oldest_due_on", LocalDate.class));
  }

  private static Recipient party(String role) {
    return Whom.of(role).map(Whom::party).orElse(Recipient.DEBTOR);
  }
}
