package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.surcharges.Claims;
import dev.puntual.surcharges.TermsBook;
import dev.puntual.worklist.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Steps that charge for lateness. Where the company has terms for it they claim by themselves, and
 * what was claimed stands in the task, which is done; without terms the task waits for a person.
 */
public final class LateFees {

  private static final SqlFile OPEN = SqlFile.beside(LateFees.class, "late_fees_open");
  private static final SqlFile ONE = SqlFile.beside(LateFees.class, "late_fee_of");
  private static final SqlFile CLAIMED = SqlFile.beside(LateFees.class, "late_fees_claimed");
  private static final SqlFile HOME = SqlFile.beside(LateFees.class, "home");

  private final InstantSource clock;
  private final TermsBook terms;
  private final ObjectProvider<Claims> claims;
  private final Tasks tasks;

  /**
   * @param claims looked for when needed: they write to the ledger, which tells this room its news
   */
  LateFees(InstantSource clock, TermsBook terms, ObjectProvider<Claims> claims, Tasks tasks) {
    this.clock = clock;
    this.terms = terms;
    this.claims = claims;
    this.tasks = tasks;
  }

  private record Asked(UUID task, int step, List<UUID> debts) {}

  /** Claims what the late fees of an approved plan ask for; returns how many of them are done. */
  int claim(TenantTx tx, UUID plan) {
    if (!terms.speaks(tx)) {
      return 0;
    }
    var asked = tx.sql(OPEN).param("plan", plan).query((row, _) -> asked(row)).list();
    if (asked.isEmpty()) {
      return 0;
    }
    var voice = voice(tx);
    claim(tx, asked, voice.today(), null);
    return tasks.endByItself(tx, notes(tx, asked, voice));
  }

  /**
   * Claims what one task asks for, because a person says that it is done; the days of a claim that
   * was made before are not claimed again.
   *
   * @return what was claimed today, in words; empty when the task is none of a late fee, or the
   *     company has no terms
   */
  public Optional<String> byHand(TenantTx tx, UUID task, UUID person) {
    if (!terms.speaks(tx)) {
      return Optional.empty();
    }
    var asked = tx.sql(ONE).param("task", task).query((row, _) -> asked(row)).list();
    var voice = voice(tx);
    claim(tx, asked, voice.today(), person);
    return Optional.ofNullable(notes(tx, asked, voice).get(task));
  }

  /** One statement for all debts of a step, however many debtors. */
  private void claim(TenantTx tx, List<Asked> asked, BusinessDate today, @Nullable UUID person) {
    var bySteps = new HashMap<Integer, List<UUID>>();
    asked.forEach(
        one -> bySteps.computeIfAbsent(one.step(), _ -> new ArrayList<>()).addAll(one.debts()));
    bySteps.forEach((step, debts) -> claims.getObject().claim(tx, debts, today, step, person));
  }

  private Map<UUID, String> notes(TenantTx tx, List<Asked> asked, Voice voice) {
    var notes = new HashMap<UUID, String>();
    asked.forEach(one -> notes.put(one.task(), voice.say("dunning.latefee.nothing")));
    tx.sql(CLAIMED)
        .param("tasks", asked.stream().map(Asked::task).toArray(UUID[]::new))
        .param("day", voice.today().value())
        .query(
            row -> {
              var claimed = Money.of(row.getBigDecimal("claimed"), row.getString("currency"));
              notes.put(
                  row.getObject("task_id", UUID.class),
                  voice.say("dunning.latefee.claimed", voice.exact(claimed), row.getInt("debts")));
            });
    return notes;
  }

  private Voice voice(TenantTx tx) {
    Instant now = clock.instant();
    return tx.sql(HOME)
        .query(
            (row, _) ->
                Voice.of(
                    Language.of(row.getString("language")),
                    row.getString("country"),
                    ZoneId.of(row.getString("zone")),
                    now))
        .single();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getObject("task_id", UUID.class),
        row.getInt("step_no"),
        List.of((UUID[]) row.getArray("receivables").getArray()));
  }
}
