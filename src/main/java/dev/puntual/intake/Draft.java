package dev.puntual.intake;

import dev.puntual.intake.columns.Doubt;
import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.columns.Understanding;
import java.util.List;
import java.util.Set;

/**
 * A file between our proposal and the person's word.
 *
 * @param tables the sheets of the file, one without a name for a delimited text
 * @param table what we understood of the chosen one
 * @param reading how it will be read, as things stand
 * @param answered columns whose doubt a person has settled
 * @param remembered whether a file with these columns was loaded before, and this reads it likewise
 * @param rehearsed what a load would do
 */
public record Draft(
    List<String> tables,
    Understanding table,
    Reading reading,
    Set<Integer> answered,
    boolean remembered,
    Rehearsed rehearsed) {

  /** Doubts about columns that still matter under the present reading. */
  public List<Doubt> doubts() {
    return table.doubts().stream().filter(this::matters).toList();
  }

  /** Doubts that must be settled before the file can be loaded. */
  public List<Doubt> open() {
    return doubts().stream()
        .filter(doubt -> doubt.needsAnswer() && !answered.contains(doubt.column()))
        .toList();
  }

  private boolean matters(Doubt doubt) {
    var form = reading.kinds().get(doubt.column()).form();
    return doubt instanceof Doubt.Thousands
        ? form == FieldKind.Form.MONEY
        : form == FieldKind.Form.DATE;
  }
}
