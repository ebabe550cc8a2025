package dev.puntual.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a small file is told once, beside the rows that load. */
class SingleFaultPageTest {

  private static final String BEFORE =
      """
      Clave,Cliente,Factura,Vence,Importe
      C1,Ana Ruiz,F-1,15/03/2026,"1,250.50"
      C2,Eva Paz,F-2,""";

  private static final String AFTER =
      """

      C3,Luz Gil,F-3,17/03/2026,"3,010.75"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "mañana,900.00;Vence «mañana» no es una fecha. Escríbela como 2026-12-31.",
        "31/02/2026,900.00;Vence «31/02/2026» no es una fecha. Escríbela como 2026-12-31.",
        "16/03/2026,mil;Importe «mil» no es un importe. Escríbelo como los demás: 1234.56.",
        "16/03/2026,;No trae importe ni saldo. Escribe cuánto debe, o 0 si ya no debe nada."
      })
  void theRowIsToldOnceWithWhatToDoAndTheOthersLoad(String faulty, String told) {
    var desk = new WebDesk(Language.ES);
    var page = desk.brings("tres.csv", BEFORE + faulty + AFTER);

    assertThat(page.body())
        .containsOnlyOnce(told)
        .contains("2 renglones están listos y uno se quedaría fuera.", "Cargar 2 renglones");
    var result = desk.loads(page, Map.of());
    assertThat(desk.debts()).isEqualTo(2);
    assertThat(result.body()).containsOnlyOnce(told).contains("Un renglón se quedó fuera");
  }

  @Test
  void whereNoRowIsReadyAnotherFileIsAskedForInsteadOfALoadOfNothing() {
    var desk = new WebDesk(Language.ES);
    var page = desk.brings("una.csv", "Cliente,Factura,Vence,Importe\nAna,F-1,pronto,10\n");
    assertThat(page.body())
        .contains("Ningún renglón está listo y uno se quedaría fuera.", "Subir otro archivo")
        .doesNotContain("/carga\"");
  }

  @Test
  void whatFailsAlikeBelowTheRowsShownIsCounted() {
    var desk = new WebDesk(Language.ES);
    var file = new StringBuilder("Cliente,Factura,Vence,Importe\nAna,F-0,pronto,10\n");
    for (int i = 1; i <= 40; i++) {
      file.append("Ana,F-").append(i).append(i > 37 ? ",pronto,10\n" : ",2026-03-15,10\n");
    }
    assertThat(desk.brings("muchos.csv", file.toString()).body())
        .containsOnlyOnce("Vence «pronto» no es una fecha.")
        .contains("Otros 3 renglones fallan igual que el 2.");
  }
}
