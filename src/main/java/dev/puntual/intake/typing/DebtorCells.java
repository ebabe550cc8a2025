package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.StandingWords;
import dev.puntual.intake.values.IdText;
import dev.puntual.intake.values.PlainText;
import dev.puntual.intake.values.Shapes;
import dev.puntual.receivables.Standing;
import dev.puntual.tenants.CountryParts;

/** Who owes: code, name, tax id, where and in which language. */
final class DebtorCells {

  private static final int LONGEST_CODE = 80;
  private static final int LONGEST_TEXT = 300;

  private final RowCells cells;
  private final String home;
  private String lastName = "";
  private String lastKey = "";

  /**
   * @param home country of debtors that do not say theirs
   */
  DebtorCells(RowCells cells, String home) {
    this.cells = cells;
    this.home = home;
  }

  /** Notes what is wrong with the debtor of this row. */
  void check() {
    if (!cells.has(FieldKind.DEBTOR_CODE)
        && !cells.has(FieldKind.DEBTOR_NAME)
        && !cells.says(FieldKind.TAX_ID)) {
      cells.fail(Problem.NO_DEBTOR, FieldKind.DEBTOR_NAME);
    }
    checkLength(FieldKind.DEBTOR_CODE, LONGEST_CODE);
    checkLength(FieldKind.TAX_ID, LONGEST_CODE);
    checkLength(FieldKind.DEBTOR_NAME, LONGEST_TEXT);
  }

  void checkLength(FieldKind kind, int longest) {
    if (cells.end(kind) - cells.start(kind) > longest) {
      cells.fail(Problem.TEXT_TOO_LONG, kind);
    }
  }

  /** A file without codes names its debtors by tax id, else by the name without its dress. */
  void writeCode(CopyText out) {
    if (cells.has(FieldKind.DEBTOR_CODE)) {
      writeId(FieldKind.DEBTOR_CODE, out);
    } else if (cells.says(FieldKind.TAX_ID)) {
      out.text(PlainText.key(cells.text(FieldKind.TAX_ID).replace("-", "").replace("/", "")));
    } else {
      out.text(nameKey());
    }
  }

  void writeName(CopyText out) {
    if (cells.has(FieldKind.DEBTOR_NAME)) {
      write(FieldKind.DEBTOR_NAME, out);
    } else if (cells.has(FieldKind.DEBTOR_CODE)) {
      writeId(FieldKind.DEBTOR_CODE, out);
    } else {
      write(FieldKind.TAX_ID, out);
    }
  }

  void writeTaxId(CopyText out) {
    if (cells.says(FieldKind.TAX_ID)) {
      write(FieldKind.TAX_ID, out);
    } else {
      out.nothing();
    }
  }

  void writeCountry(CopyText out) {
    out.text(cells.says(FieldKind.COUNTRY) ? Shapes.country(cells.text(FieldKind.COUNTRY)) : "");
  }

  void writeLanguage(CopyText out) {
    out.text(cells.says(FieldKind.LANGUAGE) ? language(cells.text(FieldKind.LANGUAGE)) : "");
  }

  /** With its country; nothing of a part that the country does not have. */
  void writePlace(CopyText out) {
    out.text(cells.says(FieldKind.PLACE) ? place(cells.text(FieldKind.PLACE)) : "");
  }

  private String place(String text) {
    var named = cells.says(FieldKind.COUNTRY) ? Shapes.country(cells.text(FieldKind.COUNTRY)) : "";
    return CountryParts.read(named.isEmpty() ? home : named, text)
        .map(CountryParts.Part::iso)
        .orElse("");
  }

  void writeStanding(CopyText out) {
    var standing =
        cells.says(FieldKind.STANDING)
            ? StandingWords.of(cells.text(FieldKind.STANDING))
            : Standing.UNKNOWN;
    out.text(standing == Standing.UNKNOWN ? "" : standing.code());
  }

  /** A code without the {@code .0} that a spreadsheet hung on it. */
  void writeId(FieldKind kind, CopyText out) {
    int start = cells.start(kind);
    out.text(cells.chars(), start, IdText.end(cells.chars(), start, cells.end(kind)));
  }

  void write(FieldKind kind, CopyText out) {
    out.text(cells.chars(), cells.start(kind), cells.end(kind));
  }

  private String nameKey() {
    String name = cells.text(FieldKind.DEBTOR_NAME);
    if (!name.equals(lastName)) {
      lastName = name;
      String key = PlainText.key(name);
      lastKey = key.isEmpty() ? name : key.substring(0, Math.min(key.length(), LONGEST_CODE));
    }
    return lastKey;
  }

  /** We write in three languages; whoever reads another one gets the nearer. */
  private static String language(String text) {
    String key = PlainText.key(text);
    if (key.startsWith("ES") || key.startsWith("SPA") || key.startsWith("CAST")) {
      return "es";
    }
    if (key.startsWith("PT") || key.startsWith("POR")) {
      return "pt";
    }
    return key.startsWith("EN") || key.startsWith("ING") ? "en" : "";
  }
}
