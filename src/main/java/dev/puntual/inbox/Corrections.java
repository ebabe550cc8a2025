package dev.puntual.inbox;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person knows better: who wrote, or what it meant. */
public final class Corrections {

  private static final SqlFile DID = SqlFile.beside(Corrections.class, "reading_did");
  private static final SqlFile UNDONE = SqlFile.beside(Corrections.class, "reading_undone");
  private static final SqlFile ANSWERS = SqlFile.beside(Corrections.class, "unknown_answers");

  private final Cases cases;
  private final Readings readings;
  private final Effects effects;
  private final Conversations conversations;
  private final InstantSource clock;

  Corrections(
      Cases cases,
      Readings readings,
      Effects effects,
      Conversations conversations,
      InstantSource clock) {
    this.cases = cases;
    this.readings = readings;
    this.effects = effects;
    this.conversations = conversations;
    this.clock = clock;
  }

  private record Did(@Nullable UUID debtor, Effect effect) {}

  /**
   * It meant something else: takes back exactly what it did. False when that was done before.
   *
   * @param reason in the person's language, for the register of stops
   */
  public boolean notThat(TenantTx tx, UUID answer, String reason, UUID person) {
    int undone =
        tx.sql(UNDONE)
            .param("answer", answer)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (undone == 1) {
      did(tx, answer)
          .ifPresent(
              did ->
                  heard(tx, answer, did)
                      .forEach(heard -> effects.takeBack(tx, heard, did.effect(), reason, person)));
    }
    return undone == 1;
  }

  private Optional<Did> did(TenantTx tx, UUID answer) {
    return tx.sql(DID).param("answer", answer).query((row, _) -> did(row)).optional();
  }

  private static Did did(ResultSet row) throws SQLException {
    return new Did(
        row.getObject("debtor_id", UUID.class),
        new Effect(
            row.getObject("hold_id", UUID.class),
            ids(row, "others"),
            ids(row, "told"),
            ids(row, "stops"),
            ids(row, "lifted"),
            row.getObject("contact_id", UUID.class)));
  }

  private static List<UUID> ids(ResultSet row, String column) throws SQLException {
    return List.of((UUID[]) Objects.requireNonNull(row.getArray(column)).getArray());
  }

  private List<Case> heard(TenantTx tx, UUID answer, Did did) {
    return did.debtor() == null
        ? cases.of(tx, List.of(answer))
        : cases.as(tx, List.of(answer), new DebtorId(did.debtor()));
  }

  /**
   * It means this: what was understood before is taken back, and this takes effect.
   *
   * @param day that was promised; null when none was
   */
  public void means(
      TenantTx tx, UUID answer, Sense sense, @Nullable LocalDate day, String reason, UUID person) {
    var before = did(tx, answer);
    notThat(tx, answer, reason, person);
    before.ifPresent(
        did ->
            heard(tx, answer, did)
                .forEach(
                    heard -> {
                      var effect = effects.take(tx, heard, sense, day, person);
                      conversations.keep(tx, new Read(heard, sense, day, effect), person);
                      conversations.done(tx, heard.conversation(), "");
                    }));
  }

  /**
   * All that an unknown sender wrote is this debtor's: it is understood again, and takes effect.
   */
  public int belongsTo(TenantTx tx, UUID conversation, DebtorId debtor) {
    var answers =
        tx.sql(ANSWERS)
            .param("conversation", conversation)
            .query((row, _) -> row.getObject("answer_id", UUID.class))
            .list();
    var read = cases.as(tx, answers, debtor).stream().map(one -> readings.read(tx, one)).toList();
    conversations.add(tx, read);
    conversations.drop(tx, conversation);
    return read.size();
  }
}
