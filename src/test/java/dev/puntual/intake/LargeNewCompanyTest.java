package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluated;
import dev.puntual.platform.db.TestCluster;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the database knows about companies when a large one comes is what small ones look like. A
 * plan made on that belief must still end: read row by row, these sixty thousand debts would take
 * hours.
 */
class LargeNewCompanyTest {

  private static final int DEBTS = 60_000;

  @Test
  void aLargeCompanyIsLoadedDecidedAndWrittenToAmongSmallOnesThatWereAnalysed()
      throws SQLException {
    for (int i = 0; i < 20; i++) {
      var small = new Desk();
      small.loads(file(12, 0));
      small.world.approves(small.world.evaluates(Cause.IMPORT));
    }
    TestCluster.execute(
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, language, created_at)"
            + " select gen_random_uuid(), gen_random_uuid(), 'C', 'Cliente', 'cliente', 'MX', 'es', '2026-01-01'"
            + " from generate_series(1, 5000)");
    TestCluster.analyse();
    var large = new Desk();
    var world = large.world;
    var mistaken = new Desk();
    var file = mistaken.brings(file(DEBTS, 0));
    assertThat(mistaken.loads(file).added()).isEqualTo(DEBTS);
    assertThat(undoes(mistaken, file)).contains(DEBTS);

    assertThat(large.loads(file(DEBTS, 0)).added()).isEqualTo(DEBTS);
    assertThat(large.loads(file(DEBTS, 1)).changed()).isEqualTo(DEBTS);
    assertThat(world.approves(world.evaluates(Cause.IMPORT))).isEqualTo(DEBTS / 3);
    assertThat(world.paysEverything()).isEqualTo(DEBTS);
    assertThat(world.dayBreaks("2026-03-04")).isInstanceOf(Evaluated.Planned.class);
  }

  private static Optional<Integer> undoes(Desk desk, UUID file) {
    return TestApplication.bean(Undoing.class)
        .undo(desk.tenant, file, LocalDate.parse("2026-03-02"), UUID.randomUUID());
  }

  private static String file(int debts, int edition) {
    return "Clave cliente;Cliente;Correo;Factura;Fecha vencimiento;Moneda;Importe\n"
        + IntStream.range(0, debts)
            .mapToObj(
                i ->
                    "C%d;Cliente %d;pagos%d@cliente.example;F%d;%d/02/2026;MXN;%d.50"
                        .formatted(i / 3, i / 3, i / 3, i, 13 + i % 15, 100 + i % 900 + edition))
            .collect(Collectors.joining("\n"));
  }
}
