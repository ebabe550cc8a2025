package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.PermitWords;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.Cells;
import java.util.List;

/** Who may be written to how, in the columns of {@code pg_temp.in_permit}. */
final class PermitTyping implements RowTyping {

  private static final int LONGEST_EVIDENCE = 200;

  private static final List<FieldKind> CHANNELS =
      List.of(
          FieldKind.PERMITS_EMAIL,
          FieldKind.PERMITS_SMS,
          FieldKind.PERMITS_WHATSAPP,
          FieldKind.PERMITS_VOICE);

  private final Tally tally = new Tally();
  private final RowCells cells;

  PermitTyping(Reading reading) {
    this.cells = new RowCells(reading);
  }

  /** Whether a table has such a column at all. */
  static boolean in(Reading reading) {
    return CHANNELS.stream().anyMatch(reading::has);
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public void write(Cells row, CopyText out) {
    cells.look(row);
    if (CHANNELS.stream().noneMatch(cells::has) || cells.holdsNul()) {
      return;
    }
    out.number(row.line());
    CHANNELS.forEach(channel -> writeWord(channel, out));
    int day = cells.day(FieldKind.PERMITTED_ON);
    if (day == RowCells.NO_DAY) {
      out.nothing();
    } else {
      out.day(day);
    }
    int start = cells.start(FieldKind.PERMIT_EVIDENCE);
    int end = Math.min(cells.end(FieldKind.PERMIT_EVIDENCE), start + LONGEST_EVIDENCE);
    out.text(cells.chars(), start, end);
    out.endRow();
  }

  /** A bare "no" is a sign for nothing in other columns; here it is the word that counts most. */
  private void writeWord(FieldKind channel, CopyText out) {
    var word = cells.has(channel) ? PermitWords.of(cells.text(channel)) : null;
    if (word == null || word.isEmpty()) {
      out.nothing();
    } else {
      out.truth(word.get());
    }
  }
}
