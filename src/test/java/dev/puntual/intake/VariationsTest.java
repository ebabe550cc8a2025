package dev.puntual.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same four debts in the many ways in which people write them down. Each way loads as proposed,
 * without a question, into the same rows.
 */
class VariationsTest {

  private static final String HELD =
      "select d.name, r.number, r.due_on, r.currency, r.amount, r.balance"
          + " from receivables.v_receivable r"
          + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id"
          + " where r.tenant_id = :tenant order by r.number";
  private static final String[] DEBTS = {
    "Muñoz e Hijos F-101 2026-01-31 MXN 1234567.8900 1234567.8900",
    "Peña, S.A. F-102 2026-02-15 MXN 2500.5000 2500.5000",
    "Ávila F-103 2026-02-28 MXN 99.0000 99.0000",
    "Peña, S.A. F-104 2026-03-13 MXN 1000.0000 1000.0000"
  };

  private final Desk desk = new Desk();

  /** How one file writes its cells. */
  record Style(
      String delimiter, boolean decimalComma, boolean thousands, String symbol, String dates) {

    String file(String headers) {
      var lines = new ArrayList<String>();
      lines.add(headers.replace("|", delimiter));
      lines.add(row("Muñoz e Hijos", "F-101", 2026, 1, 31, "1234567.89"));
      lines.add(row("Peña, S.A.", "F-102", 2026, 2, 15, "2500.50"));
      lines.add(row("Ávila", "F-103", 2026, 2, 28, "99.00"));
      lines.add(row("Peña, S.A.", "F-104", 2026, 3, 13, "1000.00"));
      return String.join("\r\n", lines) + "\r\n";
    }

    private String row(String debtor, String number, int year, int month, int day, String amount) {
      return String.join(
          delimiter, quoted(debtor), number, date(year, month, day), quoted(money(amount)));
    }

    private String date(int year, int month, int day) {
      return switch (dates) {
        case "iso" -> "%d-%02d-%02d".formatted(year, month, day);
        case "day" -> "%02d/%02d/%d".formatted(day, month, year);
        case "dots" -> "%d.%d.%d".formatted(day, month, year);
        case "month" -> "%d/%d/%d".formatted(month, day, year);
        case "short" -> "%02d/%02d/%02d".formatted(day, month, year % 100);
        case "words" ->
            "%d de %s de %d"
                .formatted(day, List.of("enero", "febrero", "marzo").get(month - 1), year);
        case "abbreviated" ->
            "%02d-%s-%d".formatted(day, List.of("ene", "feb", "mar").get(month - 1), year);
        case "english" ->
            "%d-%s-%02d".formatted(day, List.of("Jan", "Feb", "Mar").get(month - 1), year % 100);
        case "time" -> "%d-%02d-%02d 00:00:00".formatted(year, month, day);
        case "packed" -> "%d%02d%02d".formatted(year, month, day);
        case "serial" ->
            String.valueOf(java.time.LocalDate.of(year, month, day).toEpochDay() + 25_569);
        default -> throw new IllegalArgumentException(dates);
      };
    }

    private String money(String amount) {
      String text = amount;
      if (thousands) {
        int whole = text.indexOf('.');
        text =
            text.substring(0, whole).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                + text.substring(whole);
      }
      if (decimalComma) {
        text = text.replace('.', '#').replace(',', '.').replace('#', ',');
      }
      return symbol.replace("0", text);
    }

    private String quoted(String text) {
      return text.contains(delimiter) ? '"' + text + '"' : text;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iso",
        "day",
        "dots",
        "month",
        "short",
        "words",
        "abbreviated",
        "english",
        "time",
        "packed",
        "serial"
      })
  void datesInEveryWriting(String dates) {
    loads(
        new Style(",", false, false, "0", dates)
            .file("Cliente|Factura|Fecha de vencimiento|Importe"),
        UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "$0", "$ 0", "0 MXN", "MXN 0", "MXN$0", "MX$0", "$0 M.N.", " 0 "})
  void amountsWithWhateverStandsBesideThem(String symbol) {
    loads(
        new Style(";", false, true, symbol, "iso").file("Cliente|Factura|Vencimiento|Saldo"),
        UTF_8);
  }

  static List<Arguments> manners() {
    var manners = new ArrayList<Arguments>();
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      for (boolean comma : new boolean[] {false, true}) {
        for (boolean thousands : new boolean[] {false, true}) {
          manners.add(Arguments.of(new Style(delimiter, comma, thousands, "0", "day")));
        }
      }
    }
    return manners;
  }

  @ParameterizedTest
  @MethodSource("manners")
  void delimitersAndDecimalsInEveryPairing(Style style) {
    loads(style.file("Cliente|Factura|Vence|Total"), UTF_8);
  }

  static List<Arguments> alphabets() {
    return List.of(
        Arguments.of(UTF_8, ""),
        Arguments.of(UTF_8, "\ufeff"),
        Arguments.of(UTF_16LE, "\ufeff"),
        Arguments.of(UTF_16BE, "\ufeff"),
        Arguments.of(UTF_16LE, ""),
        Arguments.of(ISO_8859_1, ""),
        Arguments.of(Charset.forName("windows-1252"), ""),
        Arguments.of(Charset.forName("IBM850"), ""),
        Arguments.of(Charset.forName("x-MacRoman"), ""));
  }

  @ParameterizedTest
  @MethodSource("alphabets")
  void everyAlphabetThatSystemsStillWrite(Charset charset, String mark) {
    var text =
        new Style("\t", false, true, "$0", "day")
            .file("Razón Social|Núm. Factura|Vencimiento|Importe");
    loads(mark + text, charset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cliente|Factura|Vence|Total",
        "CLIENTE|FACTURA|FECHA VENCIMIENTO|IMPORTE",
        "Nombre del cliente|No. de factura|Fecha de vencimiento|Saldo pendiente",
        "Razón social|Folio|F. Vto.|Saldo",
        "Customer name|Invoice #|Due date|Amount due",
        "Customer|Invoice no|Due|Open amount",
        "Client|Document|Maturity date|Outstanding balance",
        "Deudor|Documento|Vencimiento|Adeudo",
        "nombre_cliente|num_factura|fecha_venc|monto",
        "customerName|invoiceNumber|dueDate|totalAmount",
        "Cliente (Customer)|Factura / Invoice|Vencimiento / Due date|Importe / Amount",
        "Alumno|Recibo|Fecha límite de pago|Importe a pagar",
        "Cliente|Referencia|Vto|Importe MXN"
      })
  void headersInSpanishInEnglishAndInBoth(String headers) {
    loads(new Style(",", false, false, "0", "iso").file(headers), UTF_8);
  }

  @Test
  void titlesAboveTotalsBelowBlankRowsAndColumnsBetween() {
    var plain = new Style(",", false, true, "0", "day").file("Cliente|Factura|Vence|Saldo");
    var spread = new StringBuilder("Distribuidora del Norte SA de CV,,,,\n");
    spread.append("Antigüedad de saldos al 31/03/2026,,,,\n,,,,\n");
    plain.lines().forEach(line -> spread.append(',').append(line).append(",\n,,,,,\n"));
    spread.append(",,,TOTAL,\"1,238,167.39\",\n,\"Elaboró: Ana\",,,,\n,Página 1 de 1,,,,\n");
    loads(spread.toString(), UTF_8);
  }

  @Test
  void headersRepeatedOnEveryPageAndSubtotalsOfEachDebtor() {
    loads(
        """
        Cliente,Factura,Vence,Saldo
        Muñoz e Hijos,F-101,31/01/2026,"1,234,567.89"
        Subtotal Muñoz e Hijos,,,"1,234,567.89"
        Cliente,Factura,Vence,Saldo
        "Peña, S.A.",F-102,15/02/2026,"2,500.50"
        "Peña, S.A.",F-104,13/03/2026,"1,000.00"
        Total Peña,,,"3,500.50"
        Ávila,F-103,28/02/2026,99
        Gran total,,,"1,238,167.39"
        """,
        UTF_8);
  }

  @Test
  void breaksInsideQuotesAndOldLineEndings() {
    var text =
        "\"Nombre\ndel cliente\",\"Factura\",\"Fecha de\nvencimiento\",\"Importe\"\r"
            + "\"Muñoz e\nHijos\",F-101,2026-01-31,1234567.89\r\"Peña, S.A.\",F-102,2026-02-15,2500.50\r"
            + "Ávila,F-103,2026-02-28,99\r\"Peña, S.A.\",F-104,2026-03-13,1000\r";
    loads(text, UTF_8);
  }

  @Test
  void columnsPaddedToAFixedWidth() {
    loads(
        """
        Cliente             ,No_fac    ,Fech_venci ,Saldo_fac      \s
        Muñoz e Hijos       ,F-101     ,31/01/2026 ,     1234567.89\s
        "Peña, S.A.        ",F-102     ,15/02/2026 ,        2500.50\s
        Ávila               ,F-103     ,28/02/2026 ,          99.00\s
        "Peña, S.A.        ",F-104     ,13/03/2026 ,        1000.00\s
        """,
        UTF_8);
  }

  private void loads(String text, Charset charset) {
    var file = desk.brings("cartera.csv", text.getBytes(charset));
    assertThat(desk.file(file).state()).as(desk.file(file).problem()).isEqualTo(FileState.PROPOSED);
    assertThat(draft(file).open()).isEmpty();
    var result = desk.loads(file);
    assertThat(desk.world.asks(HELD)).containsExactly(DEBTS);
    assertThat(result.bad()).isZero();
  }

  private Draft draft(UUID file) {
    return Objects.requireNonNull(desk.file(file).draft());
  }
}
