package dev.puntual.intake.csv;

import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds what separates the cells: the candidate under which most rows have the same number of
 * cells. Title rows and footers may differ; decimal commas lose because the header has none.
 */
final class DelimiterGuess {

  static final int SAMPLE_CHARS = 256 * 1024;

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int SAMPLE_ROWS = 200;

  private DelimiterGuess() {}

  static char of(String head) throws IOException {
    char best = 0;
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(head, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (best == 0) {
      throw new RefusedFile(Refusal.NO_TABLE, 0);
    }
    return best;
  }

  /** Share of rows with the most frequent width, times a little more for wider tables. */
  private static double score(String head, char delimiter) throws IOException {
    var widths = new HashMap<Integer, Integer>();
    int rows = 0;
    int foreign = 0;
    var shape = new CsvShape(StandardCharsets.UTF_8, 0, delimiter, '"');
    var cells = new Cells();
    try (var sample = CsvRows.over(new StringReader(head), shape, Limits.USUAL)) {
      while (rows < SAMPLE_ROWS && sample.next(cells)) {
        rows++;
        widths.merge(cells.count(), 1, Integer::sum);
        foreign += holdsForeign(cells, delimiter) ? 1 : 0;
      }
    } catch (RefusedFile e) {
      if (e.refusal() == Refusal.TOO_MANY_COLUMNS) {
        throw e;
      }
    }
    int width = mode(widths);
    if (width < 2) {
      return 0;
    }
    double agreeing = (double) widths.getOrDefault(width, 0) / rows;
    return agreeing * agreeing * (1 + Math.log(width) / 4) / (1 + (double) foreign / rows);
  }

  /** A cell full of another candidate is a sign that the other one is right. */
  private static boolean holdsForeign(Cells cells, char delimiter) {
    for (int column = 0; column < cells.count(); column++) {
      for (int i = cells.start(column); i < cells.end(column); i++) {
        char c = cells.chars()[i];
        if (c != delimiter && (c == ';' || c == '\t' || c == '|')) {
          return true;
        }
      }
    }
    return false;
  }

  private static int mode(Map<Integer, Integer> widths) {
    int best = 0;
    int bestCount = 0;
    for (var entry : widths.entrySet()) {
      int count = entry.getValue();
      if (count > bestCount || (count == bestCount && entry.getKey() > best)) {
        best = entry.getKey();
        bestCount = count;
      }
    }
    return best;
  }
}
