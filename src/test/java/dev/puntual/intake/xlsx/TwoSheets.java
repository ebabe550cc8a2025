package dev.puntual.intake.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;

/** A workbook with the debts of the north on one sheet and those of the south on another. */
public final class TwoSheets {

  private TwoSheets() {}

  public static Path write(Path path) throws IOException {
    try (var out = Files.newOutputStream(path);
        var book = new Workbook(out, "Puntual", "1.0")) {
      fill(book, "Norte", "Ana");
      fill(book, "Sur", "Eva");
    }
    return path;
  }

  private static void fill(Workbook book, String name, String debtor) {
    var sheet = book.newWorksheet(name);
    String[][] rows = {{"Cliente", "Vence", "Saldo"}, {debtor, "2026-03-15", "10.50"}};
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        sheet.value(row, column, rows[row][column]);
      }
    }
  }
}
