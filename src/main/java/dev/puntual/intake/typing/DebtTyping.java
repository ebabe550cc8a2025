package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.columns.StatusSense;
import dev.puntual.intake.columns.StatusWords;
import dev.puntual.intake.columns.StatusWords.Status;
import dev.puntual.intake.columns.TermsText;
import dev.puntual.intake.rows.Cells;
import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.IdText;
import java.util.HashMap;
import java.util.Map;

/** Rows of receivables, in the columns of {@code pg_temp.in_document}. */
final class DebtTyping implements RowTyping {

  /** Columns behind line, problem, field and value. */
  private static final int VALUES = 23;

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_CONCEPT = 500;
  private static final int MISREAD_DAYS = 366;

  private final Reading reading;
  private final Tally tally = new Tally();
  private final RowCells cells;
  private final DebtorCells debtor;
  private final ContactCells contact;
  private final Strays strays;
  private final Attributes attributes;
  private final Currencies currencies;
  private final Map<String, Status> statuses = new HashMap<>();
  private final AmountText money = new AmountText();

  private int issuedOn;
  private int dueOn;
  private int settledOn;
  private int instalment;
  private String currency = "";
  private long amount;
  private long balance;
  private boolean settled;

  DebtTyping(Reading reading) {
    this.reading = reading;
    this.cells = new RowCells(reading);
    this.debtor = new DebtorCells(cells, reading.country());
    this.contact = new ContactCells(cells, reading.country(), tally);
    this.strays = new Strays(reading);
    this.attributes = new Attributes(reading);
    this.currencies = new Currencies(reading.currency());
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
    readAmounts();
    readDates();
    readNumber();
    readState();
    if (BadRow.wrote(row, cells, strays, tally, VALUES, out)) {
      return;
    }
    if (issuedOn != RowCells.NO_DAY && dueOn < issuedOn) {
      tally.dueBeforeIssueSeen();
      warn(Warning.DUE_BEFORE_ISSUE, FieldKind.DUE_ON);
    }
    tally.good(currency, balance == RowCells.NO_AMOUNT ? amount : balance);
    out.number(row.line());
    out.nothing(3);
    writeDebtor(out);
    writeDebt(row, out);
    out.endRow();
  }

  private void readAmounts() {
    amount = cells.amount(FieldKind.AMOUNT);
    String letters = lettersBeside(FieldKind.AMOUNT, amount);
    balance = cells.amount(FieldKind.BALANCE);
    letters = letters.isEmpty() ? lettersBeside(FieldKind.BALANCE, balance) : letters;
    currency =
        cells.says(FieldKind.CURRENCY)
            ? currencies.code(cells.text(FieldKind.CURRENCY))
            : currencies.codeBeside(letters);
    if (currency.equals(Currencies.UNKNOWN)) {
      cells.fail(Problem.CURRENCY_UNKNOWN, FieldKind.CURRENCY);
      return;
    }
    if (amount == RowCells.NO_AMOUNT && balance == RowCells.NO_AMOUNT) {
      cells.fail(Problem.NO_AMOUNT, amountColumn());
      return;
    }
    long paid = cells.amount(FieldKind.PAID);
    if (balance == RowCells.NO_AMOUNT && paid != RowCells.NO_AMOUNT) {
      balance = amount - Math.abs(paid);
    }
    if (amount == RowCells.NO_AMOUNT) {
      amount = balance;
    }
    if (amount < 0 || (balance < 0 && balance != RowCells.NO_AMOUNT)) {
      cells.fail(Problem.AMOUNT_NEGATIVE, amount < 0 ? amountColumn() : FieldKind.BALANCE);
    }
    amount = currencies.rounded(amount, currency);
    if (balance != RowCells.NO_AMOUNT) {
      balance = currencies.rounded(balance, currency);
      amount = Math.max(amount, balance);
    }
  }

  private FieldKind amountColumn() {
    return reading.has(FieldKind.AMOUNT) ? FieldKind.AMOUNT : FieldKind.BALANCE;
  }

  private String lettersBeside(FieldKind kind, long read) {
    if (read == RowCells.NO_AMOUNT) {
      return "";
    }
    int start = cells.start(kind);
    int end = cells.end(kind);
    char first = cells.chars()[start];
    char last = cells.chars()[end - 1];
    if (!Character.isLetter(first) && !Character.isLetter(last) && last != '$') {
      return "";
    }
    money.read(cells.chars(), start, end, reading.marks().get(cells.column(kind)));
    return money.letters(cells.chars(), start, end);
  }

  private void readDates() {
    issuedOn = cells.day(FieldKind.ISSUED_ON);
    dueOn = cells.day(FieldKind.DUE_ON);
    settledOn = cells.day(FieldKind.SETTLED_ON);
    if (dueOn == RowCells.NO_DAY && !reading.has(FieldKind.DUE_ON) && issuedOn != RowCells.NO_DAY) {
      dueOn = issuedOn + terms();
    }
    if (dueOn == RowCells.NO_DAY) {
      boolean due = reading.has(FieldKind.DUE_ON);
      cells.fail(Problem.NO_DATE, due ? FieldKind.DUE_ON : FieldKind.ISSUED_ON);
    } else if (issuedOn != RowCells.NO_DAY && dueOn < issuedOn - MISREAD_DAYS) {
      cells.fail(Problem.DUE_LONG_BEFORE_ISSUE, FieldKind.DUE_ON);
    }
  }

  private int terms() {
    return cells.says(FieldKind.TERMS_DAYS)
        ? TermsText.days(cells.text(FieldKind.TERMS_DAYS)).orElse(reading.termsDays())
        : reading.termsDays();
  }

  private void readNumber() {
    debtor.checkLength(FieldKind.NUMBER, LONGEST_NUMBER);
    int start = cells.start(FieldKind.NUMBER);
    if (IdText.lostDigits(cells.chars(), start, cells.end(FieldKind.NUMBER))) {
      cells.fail(Problem.NUMBER_LOST_DIGITS, FieldKind.NUMBER);
    }
    instalment = 1;
    if (cells.says(FieldKind.INSTALMENT)) {
      instalment = firstNumber(FieldKind.INSTALMENT);
      if (instalment < 1 || instalment > Short.MAX_VALUE) {
        cells.fail(Problem.INSTALMENT_UNREADABLE, FieldKind.INSTALMENT);
      }
    }
  }

  /** The 3 of {@code 3/12}, {@code 3 de 12} or {@code Cuota 3}. */
  private int firstNumber(FieldKind kind) {
    int number = -1;
    for (int i = cells.start(kind); i < cells.end(kind) && number < 100_000; i++) {
      int digit = cells.chars()[i] - '0';
      if (digit >= 0 && digit <= 9) {
        number = Math.max(number, 0) * 10 + digit;
      } else if (number >= 0) {
        break;
      }
    }
    return number;
  }

  /** A date of payment or a word settles a debt, unless the file itself says what is still owed. */
  private void readState() {
    var status = status();
    boolean told = status == Status.PAID || status == Status.CLOSED;
    boolean partly = reading.has(FieldKind.BALANCE) && reading.has(FieldKind.AMOUNT) && balance > 0;
    settled = told || (settledOn != RowCells.NO_DAY && !partly);
    if (settled) {
      balance = 0;
    } else {
      settledOn = RowCells.NO_DAY;
      if (balance == RowCells.NO_AMOUNT && reading.speaksOfPayments()) {
        balance = amount;
      }
      settled = balance == 0;
    }
  }

  private Status status() {
    if (!cells.has(FieldKind.STATUS)) {
      return Status.OPEN;
    }
    return statuses.computeIfAbsent(cells.text(FieldKind.STATUS), this::status);
  }

  private Status status(String text) {
    if (reading.statusSense() == StatusSense.WORDS) {
      return StatusWords.of(text).orElse(Status.OPEN);
    }
    boolean yes = StatusWords.yes(text).orElse(reading.statusSense() == StatusSense.YES_IS_OPEN);
    return yes == (reading.statusSense() == StatusSense.YES_IS_PAID) ? Status.PAID : Status.OPEN;
  }

  private void writeDebtor(CopyText out) {
    debtor.writeCode(out);
    debtor.writeName(out);
    debtor.writeTaxId(out);
    debtor.writeCountry(out);
    debtor.writeLanguage(out);
    out.nothing();
    String emails = contact.emails();
    if (emails.isEmpty() && cells.says(FieldKind.EMAIL)) {
      tally.unusableEmail();
      warn(Warning.EMAIL_UNUSABLE, FieldKind.EMAIL);
    }
    out.text(emails);
    contact.writePhone(out);
    contact.writeName(out);
    contact.writeRole(out);
  }

  private void warn(String code, FieldKind field) {
    tally.warn(new Warning(cells.line(), code, field, cells.text(field)));
  }

  private void writeDebt(Cells row, CopyText out) {
    debtor.writeId(FieldKind.NUMBER, out);
    out.number(instalment);
    writeDay(issuedOn, out);
    writeDay(dueOn, out);
    out.text(currency);
    out.amount(amount);
    if (balance == RowCells.NO_AMOUNT) {
      out.nothing();
    } else {
      out.amount(balance);
    }
    writeDay(settledOn, out);
    out.truth(settled);
    int concept = cells.start(FieldKind.CONCEPT);
    out.text(
        cells.chars(), concept, Math.min(cells.end(FieldKind.CONCEPT), concept + LONGEST_CONCEPT));
    attributes.write(row, out);
    debtor.writePlace(out);
    debtor.writeStanding(out);
  }

  private static void writeDay(int day, CopyText out) {
    if (day == RowCells.NO_DAY) {
      out.nothing();
    } else {
      out.day(day);
    }
  }
}
