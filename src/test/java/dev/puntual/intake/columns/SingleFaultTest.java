package dev.puntual.intake.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.intake.typing.Problem;
import dev.puntual.intake.typing.TypedRows;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip in a small file is told of its row; the column keeps the meaning of its name. */
class SingleFaultTest {

  private static final String[] GOOD = {
    "C1|Ana Ruiz|F-1|15/03/2026|MXN|1,250.50",
    "C2|Eva Paz|F-2|16/03/2026|USD|900.00",
    "C3|Luz Gil|F-3|17/03/2026|MXN|3,010.75",
    "C4|Sol Rey|F-4|18/03/2026|MXN|45.00"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "C9|Rosa|F-9|mañana|MXN|700.00;DATE_UNREADABLE",
        "C9|Rosa|F-9|31/02/2026|MXN|700.00;DATE_UNREADABLE",
        "C9|Rosa|F-9|45.5|MXN|700.00;DATE_UNREADABLE",
        "C9|Rosa|F-9||MXN|700.00;NO_DATE",
        "C9|Rosa|F-9|17/03/2206|MXN|700.00;DATE_OUT_OF_RANGE",
        "C9|Rosa|F-9|19/03/2026|MXN|mil;AMOUNT_UNREADABLE",
        "C9|Rosa|F-9|19/03/2026|MXN|1.234,56;AMOUNT_UNREADABLE",
        "C9|Rosa|F-9|19/03/2026|MXN|19/03/2026;AMOUNT_UNREADABLE",
        "C9|Rosa|F-9|19/03/2026|MXN|;NO_AMOUNT",
        "C9|Rosa|F-9|19/03/2026|MXN|-700.00;AMOUNT_NEGATIVE",
        "C9|Rosa|F-9|19/03/2026|pesitos|700.00;CURRENCY_UNKNOWN",
        "||F-9|19/03/2026|MXN|700.00;NO_DEBTOR"
      })
  void theRowIsToldAndTheOthersLoad(String faulty, Problem problem) throws IOException {
    boolean tellsAlone = !faulty.contains("1.234,56") && !faulty.startsWith("|");
    for (int good = tellsAlone ? 0 : 1; good <= GOOD.length; good++) {
      for (int at = 0; at <= good; at++) {
        check(good, at, faulty, problem);
      }
    }
  }

  private static void check(int good, int at, String faulty, Problem problem) throws IOException {
    var lines = new String[good + 2];
    lines[0] = "Clave|Cliente|Factura|Vence|Moneda|Importe";
    System.arraycopy(GOOD, 0, lines, 1, at);
    lines[at + 1] = faulty;
    System.arraycopy(GOOD, at, lines, at + 2, good - at);
    var table = Tables.understand(lines);
    var said = String.join("\n", Arrays.asList(lines));
    assertThat(table.column(FieldKind.DUE_ON)).as(said).isEqualTo(3);
    assertThat(table.column(FieldKind.CURRENCY)).as(said).isEqualTo(4);
    assertThat(table.column(FieldKind.AMOUNT)).as(said).isEqualTo(5);
    assertThat(table.purpose()).as(said).isEqualTo(Purpose.RECEIVABLES);
    assertThat(table.doubts()).as(said).isEmpty();
    var reading = Reading.proposed(table, 0, "MXN", 30, "MX");
    try (var typed = new TypedRows(Tables.rows(lines), reading)) {
      typed.readAllBytes();
      assertThat(typed.tally().good()).as(said).isEqualTo(good);
      assertThat(typed.tally().problems()).as(said).containsOnlyKeys(problem).containsValue(1L);
      assertThat(typed.tally().examples().getFirst().line()).as(said).isEqualTo(at + 2);
    }
  }
}
