package dev.puntual.tenants.settings;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.Audit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Days on which a company writes to nobody, beside holidays. */
final class ClosedDays {

  private static final SqlFile LIST = SqlFile.beside(ClosedDays.class, "closed_list");
  private static final SqlFile ADD = SqlFile.beside(ClosedDays.class, "closed_add");
  private static final SqlFile REMOVE = SqlFile.beside(ClosedDays.class, "closed_remove");

  private final Audit audit;

  ClosedDays(Audit audit) {
    this.audit = audit;
  }

  /** Those that are not over yet. */
  List<LocalDate> from(TenantTx tx, LocalDate day) {
    return tx.sql(LIST)
        .param("from", day)
        .query((row, _) -> row.getObject("day", LocalDate.class))
        .list();
  }

  void add(TenantTx tx, LocalDate day, UUID person) {
    if (tx.sql(ADD).param("day", day).update() == 1) {
      audit.record(tx, person, "hours.day-closed", day.toString(), "");
    }
  }

  void remove(TenantTx tx, LocalDate day, UUID person) {
    if (tx.sql(REMOVE).param("day", day).update() == 1) {
      audit.record(tx, person, "hours.day-opened", day.toString(), "");
    }
  }

  /** The day that was typed, as browsers send it; a problem beside {@code dia} when it is none. */
  static LocalDate read(String typed, Voice voice, Problems problems) {
    var today = voice.today().value();
    try {
      var day = LocalDate.parse(typed.strip());
      if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
        problems.add("dia", voice.say("settings.closed.range"));
      }
      return day;
    } catch (DateTimeException e) {
      problems.add("dia", voice.say("settings.closed.wrong"));
      return today;
    }
  }
}
