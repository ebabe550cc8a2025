package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the letter of a step would say today, to somebody who really owes. Nothing is written: no
 * message, no link.
 */
public final class StepLetters {

  private static final SqlFile LEADER = SqlFile.beside(StepLetters.class, "step_leader");
  private static final SqlFile MOST = SqlFile.beside(StepLetters.class, "preview_most");
  private static final SqlFile SEARCH = SqlFile.beside(StepLetters.class, "preview_search");
  private static final int MOST_FOUND = 8;

  private final Enrolment enrolment;
  private final InstantSource clock;

  StepLetters(Enrolment enrolment, InstantSource clock) {
    this.enrolment = enrolment;
    this.clock = clock;
  }

  /**
   * Whom a letter would be to, and about which debts.
   *
   * @param onStep whether those debts stand on the step today; else they are all that is owed
   */
  public record About(DebtorId debtor, String currency, List<UUID> debts, boolean onStep) {}

  /**
   * A letter before its words are chosen.
   *
   * @param recipient whom it greets
   * @param role of whom it would go to; empty when there is nobody
   * @param language it would be written in
   * @param country where its reader is
   * @param letter empty when everything owed is on hold
   */
  public record Said(
      String debtor,
      String recipient,
      Optional<Whom> role,
      Language language,
      String country,
      Optional<Writing.Letter> letter) {}

  /** Somebody who owes. */
  public record Found(DebtorId debtor, String name, String code) {}

  /**
   * The debtor with the most debts on the step, or the one asked for. Where nobody stands on it,
   * whoever has the most open debts at all; empty when nothing is owed. Counts all open debts when
   * no debtor is asked for.
   */
  public Optional<About> about(
      TenantTx tx,
      int strategy,
      Ladder ladder,
      Ladder.Step step,
      BusinessDate today,
      @Nullable UUID debtor) {
    return onStep(tx, strategy, ladder, step, today, debtor).or(() -> most(tx, debtor));
  }

  /** All that somebody owes, or whoever has the most open debts; empty when nothing is owed. */
  public static Optional<About> most(TenantTx tx, @Nullable UUID debtor) {
    return tx.sql(MOST).param("debtor", debtor).query((row, _) -> about(row, false)).optional();
  }

  private Optional<About> onStep(
      TenantTx tx,
      int strategy,
      Ladder ladder,
      Ladder.Step step,
      BusinessDate today,
      @Nullable UUID debtor) {
    var conditions = step.onlySegment() == null ? List.<UUID>of() : List.of(step.onlySegment());
    boolean last = step.number() == ladder.steps().size();
    return Placed.on(tx, strategy, today)
        .flatMap(
            placed ->
                placed
                    .in(enrolment, LEADER, conditions)
                    .param("debtor", debtor)
                    .param("step", step.number())
                    .param("lastRung", last ? ladder.rungs() : step.number())
                    .query((row, _) -> about(row, true))
                    .optional());
  }

  private static About about(ResultSet row, boolean onStep) throws SQLException {
    return new About(
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("currency"),
        List.of((UUID[]) row.getArray("debts").getArray()),
        onStep);
  }

  /**
   * With the debts that the door would list today.
   *
   * @param manner in which the step's letter goes
   * @param language null: the debtor's own
   */
  public Optional<Said> letter(
      TenantTx tx, About about, Manner manner, BusinessDate today, @Nullable Language language) {
    var now = clock.instant();
    return LetterFacts.reader(tx, about.debtor(), about.currency(), manner)
        .map(
            reader -> {
              var standing = language == null ? reader.standing() : reader.standing().in(language);
              var items = LetterFacts.listed(tx, standing, about.debts(), today);
              return new Said(
                  reader.debtor(),
                  standing.recipient(),
                  reader.role(),
                  Language.of(standing.language()),
                  standing.country(),
                  items.isEmpty()
                      ? Optional.empty()
                      : Optional.of(LetterWriter.letter(standing, items, SampleLetter.LINK, now)));
            });
  }

  /** A few who owe, by a piece of their name or by their code. */
  public static List<Found> search(TenantTx tx, String words) {
    var plain = Normalizer.normalize(words.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return tx.sql(SEARCH)
        .param("key", plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
        .param("exact", words.strip())
        .param("limit", MOST_FOUND)
        .query(
            (row, _) ->
                new Found(
                    new DebtorId(row.getObject("debtor_id", UUID.class)),
                    row.getString("name"),
                    row.getString("code")))
        .list();
  }
}
