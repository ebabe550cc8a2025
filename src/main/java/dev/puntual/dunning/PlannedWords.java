package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The words of letters that a plan would send. A person may change those of one while the plan
 * waits; they stay when it is let go and fall when it is replaced.
 */
public final class PlannedWords {

  private static final SqlFile LOCK = SqlFile.beside(Plans.class, "plan_lock");
  private static final SqlFile LETTER = SqlFile.beside(PlannedWords.class, "planned_letter");
  private static final SqlFile DEBTS = SqlFile.beside(PlannedWords.class, "planned_debts");

  private final Edits edits;
  private final InstantSource clock;

  PlannedWords(Edits edits, InstantSource clock) {
    this.edits = edits;
    this.clock = clock;
  }

  /** A letter as a plan names it. */
  public record Spot(UUID plan, DebtorId debtor, String currency) {}

  /**
   * @param message the id its message has, or will have
   * @param manner in which its step goes
   * @param waits whether the plan still waits; else the message is there
   */
  public record Planned(
      Spot spot,
      UUID message,
      String name,
      Stage stage,
      Language language,
      Manner manner,
      boolean waits,
      int planNo,
      LocalDate decidedOn) {

    private Edits.Ahead ahead() {
      return new Edits.Ahead(message, spot.plan(), language, name);
    }
  }

  /** Empty when the plan is no more, or never meant this debtor. */
  public Optional<Planned> find(TenantTx tx, Spot spot) {
    return tx.sql(LETTER)
        .param("plan", spot.plan())
        .param("debtor", spot.debtor().value())
        .param("currency", spot.currency())
        .query((row, _) -> planned(row, spot))
        .optional();
  }

  private static Planned planned(ResultSet row, Spot spot) throws SQLException {
    return new Planned(
        spot,
        row.getObject("message_id", UUID.class),
        row.getString("name"),
        Stage.of(row.getString("stage")).orElseThrow(),
        Language.of(row.getString("language")),
        StrategyBook.manner(row),
        row.getString("state").equals("proposed"),
        row.getInt("plan_no"),
        row.getObject("decided_on", LocalDate.class));
  }

  /** Holds the plan, so that it is neither let go nor replaced meanwhile. */
  public Edit.Result write(TenantTx tx, Spot spot, Edit.Words words, UUID person) {
    return held(tx, spot)
        .map(
            planned ->
                planned.waits()
                    ? edits.writeAhead(tx, planned.ahead(), words, person)
                    : edits.write(tx, planned.message(), words, person))
        .orElseGet(Edit.Result.TooLate::new);
  }

  /** The standard words again. False when there was nothing to take back, or it is too late. */
  public boolean undo(TenantTx tx, Spot spot, UUID person) {
    Function<Planned, Boolean> back =
        planned ->
            planned.waits()
                ? edits.undoAhead(tx, planned.ahead(), person)
                : edits.undo(tx, planned.message(), person);
    return held(tx, spot).map(back).orElse(false);
  }

  private Optional<Planned> held(TenantTx tx, Spot spot) {
    tx.sql(LOCK).param("plan", spot.plan()).query((row, _) -> row.getString(1)).list();
    return find(tx, spot);
  }

  /** What it would list today; empty when nothing is left to say. Nothing is written. */
  public Optional<Writing.Letter> letter(TenantTx tx, Planned planned, BusinessDate today) {
    var spot = planned.spot();
    var debts =
        tx.sql(DEBTS)
            .param("debtor", spot.debtor().value())
            .param("currency", spot.currency())
            .param("planNo", planned.planNo())
            .param("decidedOn", planned.decidedOn())
            .query((row, _) -> row.getObject(1, UUID.class))
            .list();
    return LetterFacts.reader(tx, spot.debtor(), spot.currency(), planned.manner())
        .flatMap(
            reader ->
                letter(reader.standing(), LetterFacts.listed(tx, reader.standing(), debts, today)));
  }

  /** The same for a message that is there, as the door would write it now. */
  public Optional<Writing.Letter> letter(TenantTx tx, UUID message) {
    var standing = LetterFacts.standing(tx, List.of(message), clock.instant());
    var items = LetterFacts.items(tx, standing, clock.instant());
    return standing.stream()
        .filter(one -> one.free() > 0)
        .findFirst()
        .flatMap(one -> letter(one, items.getOrDefault(message, List.of())));
  }

  private Optional<Writing.Letter> letter(
      LetterFacts.Standing standing, List<AccountWords.Item> items) {
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(LetterWriter.letter(standing, items, SampleLetter.LINK, clock.instant()));
  }
}
