package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Letters that ended without reaching anybody: whoever heard nothing still has the step ahead. */
final class UnheardLetters {

  private static final SqlFile UNHEARD = SqlFile.beside(UnheardLetters.class, "unheard");

  /** A letter's life, a long holiday and an outage fit into it. */
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  /** From the day of a letter to the first on which what the rules stopped is tried again. */
  static final int PATIENCE_DAYS = Plans.LIFE_DAYS + 1;

  private static final Set<String> ENDS = Set.of("expired", "withheld", "withdrawn", "rejected");
  private static final Set<String> AT_ONCE =
      Set.of("on_hold", Dossier.EXCLUDED, "rejected_address", LetterWriter.STALE);

  /** Of what its provider had taken: nobody is behind the number. */
  private static final String NOBODY = "nobody";

  private UnheardLetters() {}

  /** Letters asked for before that are not looked at any more. */
  static Instant since(Instant now) {
    return now.minus(LOOKED_BACK);
  }

  /** Before a day is decided: such steps are open again. Returns the debts concerned. */
  static int openAgain(TenantTx tx, BusinessDate day, Instant now) {
    return tx.sql(UNHEARD)
        .param("day", day.value())
        .param("since", Timestamp.from(since(now)))
        .param("lifeDays", Plans.LIFE_DAYS)
        .update();
  }

  /** The same of one letter: the first day on which its step is open again; empty when heard. */
  static Optional<LocalDate> again(Dossier.Contact letter) {
    return letter.givesWay()
        ? Optional.of(letter.on().plusDays(1))
        : again(letter.state(), letter.why(), letter.on());
  }

  /** Of one of that day, in that state for that reason. */
  static Optional<LocalDate> again(String state, String why, LocalDate on) {
    if (why.equals(NOBODY)) {
      return Optional.of(on.plusDays(1));
    }
    if (!ENDS.contains(state) || why.equals("person")) {
      return Optional.empty();
    }
    return Optional.of(on.plusDays(AT_ONCE.contains(why) ? 1 : PATIENCE_DAYS));
  }
}
