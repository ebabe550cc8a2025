package dev.puntual.intake.columns;

import dev.puntual.intake.values.DecimalMark;
import java.util.List;
import java.util.Map;

/**
 * What we think a table says, before a person has looked.
 *
 * @param purpose what the table is for
 * @param headerLine the line that names the columns, 1-based; 0 when there is none
 * @param headers the names of the columns as they stand, empty where there is none
 * @param proposals one for each column
 * @param dates how the columns with dates are read
 * @param marks how the columns with amounts are read
 * @param doubts what a person has to decide
 * @param statusSense what the status column means by yes and no
 * @param currency the currency that the name of the amount mentions, or empty
 * @param sample the first rows of data
 * @param rowsSeen rows of data that were looked at
 * @param complete whether those were all
 */
public record Understanding(
    Purpose purpose,
    long headerLine,
    List<String> headers,
    List<Proposal> proposals,
    Map<Integer, DateReading> dates,
    Map<Integer, DecimalMark> marks,
    List<Doubt> doubts,
    StatusSense statusSense,
    String currency,
    List<SampleRow> sample,
    long rowsSeen,
    boolean complete) {

  /** The column proposed for a meaning, or -1. */
  public int column(FieldKind kind) {
    for (int column = 0; column < proposals.size(); column++) {
      if (proposals.get(column).kind() == kind) {
        return column;
      }
    }
    return -1;
  }

  /** Whether some column is proposed for a meaning. */
  public boolean has(FieldKind kind) {
    return column(kind) >= 0;
  }
}
