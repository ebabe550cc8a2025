package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell may hold a line break, and what looks like a template, however small the file is. */
public class QuotedBreaksTest {

  private static final List<String> BREAKS = List.of("\n", "\r\n");

  private final Desk desk = new Desk();

  static Stream<String> files() {
    return Stream.of(
            "Cliente|Factura|Vence|Total|Concepto¶Ana|F-1|2026-02-27|100.00|\"Caja↵{{factura}}\"¶",
            "Concepto|Cliente|Factura|Vence|Total¶\"{{cliente}}↵{{total}}\"|Ana|F-1|2026-02-27|100.00")
        .flatMap(QuotedBreaksTest::written);
  }

  /** The same table in the ways in which programs write it: ¶ ends a line, ↵ stands in a cell. */
  public static Stream<String> written(String table) {
    return Stream.of(",", ";", "\t")
        .flatMap(
            delimiter ->
                BREAKS.stream()
                    .flatMap(
                        end ->
                            BREAKS.stream()
                                .map(
                                    inside ->
                                        table
                                            .replace("|", delimiter)
                                            .replace("¶", end)
                                            .replace("↵", inside))))
        .flatMap(text -> Stream.of(text, "\uFEFF" + text));
  }

  @ParameterizedTest
  @MethodSource("files")
  void itIsOneCellOfOneDocument(String text) {
    assertThat(desk.loads(text).bad()).isZero();
    assertThat(
            desk.world.asks(
                "select r.number, d.name, r.amount::numeric(19, 2) from receivables.v_receivable r"
                    + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id"
                    + " where r.tenant_id = :tenant"))
        .containsExactly("F-1 Ana 100.00");
  }
}
