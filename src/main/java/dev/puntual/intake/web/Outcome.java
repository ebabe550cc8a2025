package dev.puntual.intake.web;

import dev.puntual.intake.BadRows;
import dev.puntual.intake.ImportFile;
import dev.puntual.intake.columns.FieldKind;
import dev.puntual.platform.web.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a load brought, and what stayed out.
 *
 * @param bad the first rows that stayed out
 * @param reasons how often each reason occurred
 */
public record Outcome(ImportFile file, List<BadRows.BadRow> bad, Map<String, Long> reasons) {

  /** So many rows to look at may stand open; more wait behind their number. */
  public static final int FEW = 5;

  /** No more of them are kept. */
  public static final int WARNINGS = 100;

  /** The column at fault by its name in the file, or by its meaning where it has none. */
  public String column(BadRows.BadRow row, Voice voice) {
    return column(file, row.field(), voice);
  }

  static String column(ImportFile file, String field, Voice voice) {
    for (var kind : FieldKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(field)) {
        var draft = file.draft();
        int column = draft == null ? -1 : draft.reading().column(kind);
        String name = draft == null || column < 0 ? "" : draft.reading().headers().get(column);
        return name.isBlank() ? voice.say(kind.messageKey()) : name;
      }
    }
    return "";
  }
}
