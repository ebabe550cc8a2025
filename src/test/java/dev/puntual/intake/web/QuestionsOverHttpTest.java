package dev.puntual.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.intake.xlsx.TwoSheets;
import dev.puntual.kernel.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a person can tell is asked on the page, once, and remembered. */
class QuestionsOverHttpTest {

  private static final String DUE =
      "select due_on from receivables.v_receivable where tenant_id = :tenant order by due_on";

  @TempDir Path folder;

  @Test
  void aDateThatReadsBothWaysIsAskedAndTheAnswerServesTheNextFile() {
    var desk = new WebDesk(Language.ES);
    var page =
        desk.brings("enero.csv", "Cliente,Vence,Total\nAna,03/04/2026,10\nEva,05/06/2026,20\n");
    assertThat(page.body())
        .contains("se puede leer de dos maneras", "3 de abril de 2026", "4 de marzo de 2026");

    var unanswered = desk.loads(page, Map.of());
    assertThat(unanswered.status()).isEqualTo(422);
    assertThat(unanswered.body())
        .contains("Elige cómo se lee «Vence»; el archivo no lo deja claro.");
    assertThat(desk.debts()).isZero();

    desk.loads(page, Map.of("duda-1", "mes"));
    assertThat(desk.desk.world.asks(DUE)).containsExactly("2026-03-04", "2026-05-06");

    var next = desk.brings("febrero.csv", "Cliente,Vence,Total\nAna,07/08/2026,10\n");
    assertThat(next.body()).contains("Como la última vez");
    desk.loads(next, Map.of());
    assertThat(desk.desk.world.asks(DUE)).containsExactly("2026-03-04", "2026-05-06", "2026-07-08");
  }

  @Test
  void anAmountThatReadsBothWaysIsAskedWithBothAmountsWrittenOut() {
    var desk = new WebDesk(Language.EN);
    var page =
        desk.brings(
            "miles.csv", "Cliente,Vence,Total\nAna,2026-03-15,1.500\nEva,2026-03-16,2.300\n");
    assertThat(page.body())
        .contains("how much is 1.500?", "$1.50", "$1,500", "the point separates thousands");

    desk.loads(page, Map.of("duda-2", "coma"));
    assertThat(
            desk.desk.world.asks(
                "select amount from receivables.v_receivable where tenant_id = :tenant order by amount"))
        .containsExactly("1500.0000", "2300.0000");
  }

  @Test
  void anotherSheetOfTheWorkbookCanBeChosen() throws IOException {
    var desk = new WebDesk(Language.ES);
    var page = desk.brings(TwoSheets.write(folder.resolve("dos.xlsx")));
    assertThat(page.body())
        .contains("<option value=\"0\" selected>Norte</option>", ">Sur</option>", "Ana");

    String path = "/importar/" + WebDesk.file(page);
    assertThat(desk.browser.post(path + "/hoja", Map.of("hoja", "1")).status()).isEqualTo(303);
    var other = desk.browser.get(path);
    assertThat(other.body()).contains("<option value=\"1\" selected>Sur</option>", "Eva");

    desk.loads(page, Map.of());
    assertThat(
            desk.desk.world.asks("select name from receivables.v_debtor where tenant_id = :tenant"))
        .containsExactly("Eva");
  }
}
