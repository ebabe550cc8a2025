package dev.puntual.tenants;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes a contact window as rows. */
public final class WindowRows {

  private static final SqlFile ADD = SqlFile.beside(WindowRows.class, "window_add");
  private static final SqlFile CLOSE = SqlFile.beside(WindowRows.class, "window_close");

  private WindowRows() {}

  /** Afterwards the table says what the window says; days without hours have no row. */
  public static void write(TenantTx tx, ContactWindow window) {
    var days = new TreeMap<>(window.days());
    var weekdays = days.keySet().stream().map(day -> (short) day.getValue()).toArray(Short[]::new);
    tx.sql(CLOSE).param("weekdays", weekdays).update();
    tx.sql(ADD)
        .param("weekdays", weekdays)
        .param("opens", times(days, ContactWindow.Hours::opens))
        .param("closes", times(days, ContactWindow.Hours::closes))
        .update();
  }

  private static String[] times(
      Map<?, ContactWindow.Hours> days, Function<ContactWindow.Hours, LocalTime> edge) {
    return days.values().stream().map(edge).map(LocalTime::toString).toArray(String[]::new);
  }
}
