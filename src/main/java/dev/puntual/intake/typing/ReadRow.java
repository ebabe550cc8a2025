package dev.puntual.intake.typing;

import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.columns.SampleRow;
import dev.puntual.intake.columns.SampleRows;
import dev.puntual.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it would load, for a person to look at: made by the very code that loads.
 *
 * @param problem a code of {@link Problem}, or empty for a good row
 * @param field the meaning of the column at fault, in small letters
 * @param value what made the problem
 */
public record ReadRow(
    long line,
    String problem,
    String field,
    String value,
    String debtor,
    String code,
    String address,
    String number,
    @Nullable LocalDate dueOn,
    @Nullable Money amount,
    @Nullable Money balance) {

  /** Reads rows of a sample; rows of totals do not appear. */
  public static List<ReadRow> of(Reading reading, List<SampleRow> sample) {
    boolean debts = reading.purpose() != Purpose.CONTACTS;
    try (var typed = new TypedRows(new SampleRows(sample), reading)) {
      return new String(typed.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(cells -> debts ? debt(cells) : contact(cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadRow debt(String[] cells) {
    String email = text(cells[10]);
    return new ReadRow(
        Long.parseLong(cells[0]),
        text(cells[1]),
        text(cells[2]),
        text(cells[3]),
        text(cells[5]),
        text(cells[4]),
        email.isEmpty() ? text(cells[11]) : email,
        text(cells[14]),
        text(cells[17]).isEmpty() ? null : LocalDate.parse(cells[17]),
        money(cells[19], cells[18]),
        money(cells[20], cells[18]));
  }

  private static ReadRow contact(String[] cells) {
    String email = text(cells[8]);
    return new ReadRow(
        Long.parseLong(cells[0]),
        text(cells[1]),
        text(cells[2]),
        text(cells[3]),
        text(cells[5]),
        text(cells[4]),
        email.isEmpty() ? text(cells[9]) : email,
        "",
        null,
        null,
        null);
  }

  private static @Nullable Money money(String amount, String currency) {
    return text(amount).isEmpty() ? null : Money.of(new BigDecimal(amount), currency);
  }

  private static String text(String cell) {
    return cell.equals("\\N") ? "" : cell.replace("\\\\", "\\");
  }
}
