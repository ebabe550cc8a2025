package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.ContactCalendar;
import dev.puntual.tenants.ContactCalendars;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever says that it is paid is left alone while somebody looks for the payment, and no longer: a
 * claim that nobody sees to ends after some working days, and until then it is a task to look.
 */
public final class Verifying {

  /** Working days, where a company chose none. */
  public static final int USUAL = 10;

  public static final int LEAST = 1;
  public static final int MOST = 30;

  private static final SqlFile READ = SqlFile.beside(Verifying.class, "verifying_read");
  private static final SqlFile WRITE = SqlFile.beside(Verifying.class, "verifying_write");
  private static final SqlFile ASK = SqlFile.beside(Verifying.class, "verify_task");
  private static final SqlFile OVER = SqlFile.beside(Verifying.class, "verify_over");

  /** Weekends and the longest holidays among so many working days. */
  private static final int DAYS_KNOWN = 120;

  private final Audit audit;
  private final InstantSource clock;

  Verifying(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** In working days. */
  public int days(TenantTx tx) {
    return tx.sql(READ).query(Integer.class).optional().orElse(USUAL);
  }

  /**
   * @param days from {@link #LEAST} to {@link #MOST}; claims from now on end after so many
   */
  public void keep(TenantTx tx, int days, UUID person) {
    tx.sql(WRITE).param("days", days).param("now", now()).update();
    audit.record(tx, person, "worklist.verifying", Integer.toString(days), "");
  }

  /** With an end, where it is a claim that names none; anything else as it was. */
  Holds.Request bounded(TenantTx tx, Holds.Request asked) {
    return claim(asked) && asked.until() == null
        ? asked.until(new BusinessDate(last(tx, asked.from().value())))
        : asked;
  }

  static boolean claim(Holds.Request asked) {
    return asked.reason() == HoldReason.TO_VERIFY && asked.channel() == null;
  }

  private LocalDate last(TenantTx tx, LocalDate from) {
    var calendar = ContactCalendars.load(tx, List.of(), from, DAYS_KNOWN);
    var day = from;
    for (int left = days(tx); left > 0; ) {
      day = day.plusDays(1);
      if (works(calendar, day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean works(ContactCalendar calendar, LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && !calendar.closed().contains(day)
        && !calendar.holidays().getOrDefault(calendar.homeCountry(), Set.of()).contains(day);
  }

  /** Somebody is to look for the payment, by the last day of the silence. */
  void ask(TenantTx tx, UUID hold) {
    tx.sql(ASK).param("hold", hold).param("now", now()).update();
  }

  /** The silence was lifted, so nobody has to look any more. */
  void over(TenantTx tx, UUID hold, @Nullable UUID person) {
    tx.sql(OVER).param("hold", hold).param("person", person).param("now", now()).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
