package dev.puntual.intake;

import dev.puntual.intake.csv.CsvRows;
import dev.puntual.intake.csv.CsvShape;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.rows.Rows;
import dev.puntual.intake.xlsx.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An uploaded file whose type is known and whose tables can be read, as often as needed. */
sealed interface SourceFile {

  /** Names of the tables inside; one nameless table for a delimited text. */
  List<String> tables();

  /** Opens one of the tables. */
  Rows open(int table) throws IOException;

  /** What to show people: {@code CSV · UTF-8 · ;} or {@code XLSX}. */
  String format();

  /**
   * Recognises the file.
   *
   * @throws RefusedFile with the reason when it is nothing that we read
   */
  static SourceFile of(Path path) throws IOException {
    return switch (FileType.of(path)) {
      case FileType.Csv() -> new Text(path, CsvShape.of(path));
      case FileType.Xlsx() -> new Sheets(path, sheetsOf(path));
      case FileType.Unreadable(var refusal) -> throw new RefusedFile(refusal, 0);
    };
  }

  private static List<String> sheetsOf(Path path) throws IOException {
    try (var workbook = Workbook.open(path, Limits.USUAL)) {
      if (workbook.sheets().isEmpty()) {
        throw new RefusedFile(Refusal.NO_TABLE, 0);
      }
      return workbook.sheets();
    }
  }

  /** Delimited text. */
  record Text(Path path, CsvShape shape) implements SourceFile {

    @Override
    public List<String> tables() {
      return List.of("");
    }

    @Override
    public Rows open(int table) throws IOException {
      return CsvRows.open(path, shape, Limits.USUAL);
    }

    @Override
    public String format() {
      String delimiter = shape.delimiter() == '\t' ? "tab" : String.valueOf(shape.delimiter());
      return "CSV · " + shape.charset().displayName() + " · «" + delimiter + "»";
    }
  }

  /** A workbook. */
  record Sheets(Path path, List<String> tables) implements SourceFile {

    @Override
    public Rows open(int table) throws IOException {
      var workbook = Workbook.open(path, Limits.USUAL);
      try {
        return workbook.rows(table);
      } catch (IOException e) {
        workbook.close();
        throw e;
      }
    }

    @Override
    public String format() {
      return "XLSX";
    }
  }
}
