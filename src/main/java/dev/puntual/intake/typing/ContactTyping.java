package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.rows.Cells;

/** Rows of a contact list, in the columns of {@code pg_temp.in_contact}. */
final class ContactTyping implements RowTyping {

  /** Columns behind line, problem, field and value. */
  private static final int VALUES = 7;

  private final Tally tally = new Tally();
  private final RowCells cells;
  private final DebtorCells debtor;
  private final ContactCells contact;
  private final Strays strays;

  ContactTyping(Reading reading) {
    this.cells = new RowCells(reading);
    this.debtor = new DebtorCells(cells, reading.country());
    this.contact = new ContactCells(cells, reading.country(), tally);
    this.strays = new Strays(reading);
  }

  @Override
  public Tally tally() {
    return tally;
  }

  @Override
  public void write(Cells row, CopyText out) {
    cells.look(row);
    if (cells.holdsNul()) {
      cells.fail(Problem.NUL_CHARACTERS, FieldKind.DEBTOR_NAME);
    }
    debtor.check();
    String emails = contact.emails();
    if (emails.isEmpty() && !contact.hasPhone()) {
      boolean wrong = cells.says(FieldKind.EMAIL);
      cells.fail(wrong ? Problem.EMAIL_UNUSABLE : Problem.NO_ADDRESS, FieldKind.EMAIL);
    }
    if (BadRow.wrote(row, cells, strays, tally, VALUES, out)) {
      return;
    }
    tally.good("", 0);
    out.number(row.line());
    out.nothing(3);
    debtor.writeCode(out);
    debtor.writeName(out);
    contact.writeName(out);
    contact.writeRole(out);
    out.text(firstOf(emails));
    contact.writePhone(out);
    debtor.writeLanguage(out);
    out.endRow();
  }

  /** A list has one address a row; further ones in the same cell need rows of their own. */
  private static String firstOf(String emails) {
    int blank = emails.indexOf(' ');
    return blank < 0 ? emails : emails.substring(0, blank);
  }
}
