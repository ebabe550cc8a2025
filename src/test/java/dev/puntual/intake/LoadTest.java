package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.intake.columns.DateReading;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.values.DateOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final String CARTERA =
      """
      Clave,Cliente,Correo,Factura,Emisión,Vence,Moneda,Total,Saldo
      007,Ferretería Peña,pagos@pena.example,F-1,01/02/2026,15/03/2026,MXN,"1,500.00","1,500.00"
      008,Abarrotes Luz,luz@luz.example,F-2,01/02/2026,20/03/2026,USD,200.00,50.00
      007,Ferretería Peña,pagos@pena.example,F-3,05/01/2026,31/01/2026,MXN,80.00,0.00
      """;
  private static final String DEBTS =
      "select d.code, r.number, r.due_on, r.currency, r.amount, r.balance"
          + " from receivables.v_receivable r"
          + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id"
          + " where r.tenant_id = :tenant order by r.number";

  private final Desk desk = new Desk();

  @Test
  void aFileBecomesDebtsDebtorsAndAddresses() {
    var result = desk.loads(CARTERA);

    assertThat(desk.world.asks(DEBTS))
        .containsExactly(
            "007 F-1 2026-03-15 MXN 1500.0000 1500.0000",
            "008 F-2 2026-03-20 USD 200.0000 50.0000",
            "007 F-3 2026-01-31 MXN 80.0000 0.0000");
    assertThat(
            desk.world.asks(
                "select email from receivables.v_contact where tenant_id = :tenant order by email"))
        .containsExactly("luz@luz.example", "pagos@pena.example");
    assertThat(result.added()).isEqualTo(3);
    assertThat(result.settled()).isEqualTo(1);
    assertThat(result.debtors()).isEqualTo(2);
    assertThat(result.contacts()).isEqualTo(2);
    assertThat(result.owed())
        .isEqualTo(Map.of("MXN", new BigDecimal("1500"), "USD", new BigDecimal("50")));
  }

  @Test
  void theSameFileTwiceChangesNothingAndSaysSo() {
    desk.loads(CARTERA);
    var again = desk.brings(CARTERA);

    assertThat(desk.file(again).sameLoadedAt()).isNotNull();
    var result = desk.loads(again);

    assertThat(result.changedNothing()).isTrue();
    assertThat(result.unchanged()).isEqualTo(3);
    assertThat(desk.world.asks("select count(*) from receivables.entry where tenant_id = :tenant"))
        .containsExactly("5");
  }

  @Test
  void badRowsStayBehindWithLineColumnAndReasonAndGoodOnesLoad() {
    var file =
        desk.brings(
            """
            Cliente,Factura,Vence,Total,Moneda
            Ana,F-1,2026-03-15,100,MXN
            Eva,F-2,2026-03-15,-5,MXN
            Paz,F-3,1899-01-01,100,MXN
            Luz,F-4,9999-12-31,100,MXN
            Sol,F-5,2026-03-15,100,XYZ
            ,F-6,2026-03-15,100,MXN
            Ana,F-1,2026-03-16,200,MXN
            Mar,F-7,2026-03-15,cien,MXN
            """);
    var result = desk.loads(file);

    assertThat(result.added()).isEqualTo(1);
    assertThat(result.bad()).isEqualTo(7);
    assertThat(TestApplication.bean(BadRows.class).page(desk.tenant, file, 0, 100))
        .containsExactly(
            new BadRows.BadRow(3, "amount", "amount_negative", "-5"),
            new BadRows.BadRow(4, "due_on", "date_out_of_range", "1899-01-01"),
            new BadRows.BadRow(5, "due_on", "date_out_of_range", "9999-12-31"),
            new BadRows.BadRow(6, "currency", "currency_unknown", "XYZ"),
            new BadRows.BadRow(7, "debtor_name", "no_debtor", ""),
            new BadRows.BadRow(8, "number", "duplicate_number", "F-1"),
            new BadRows.BadRow(9, "amount", "amount_unreadable", "cien"));
  }

  @Test
  void badRowsComeBackWithTheCellsOfTheFile() throws IOException {
    var file =
        desk.brings(
            "Cliente,Vence,Total\nAna,2026-03-15,1\nAna,2026-03-16,1\nAna,2026-03-17,1\nEva,nunca,\"2,5\"\n");
    desk.loads(file);
    var lines = new ArrayList<List<String>>();

    TestApplication.bean(BadRows.class)
        .each(desk.tenant, file, reading(file), (row, cells) -> lines.add(cells));

    assertThat(lines).containsExactly(List.of("Eva", "nunca", "2,5"));
  }

  @Test
  void aDebtWithoutANumberIsFoundAgain() {
    var text =
        """
        Cliente,Vence,Saldo
        Ana Ruiz,2026-03-15,100
        Ana Ruiz,2026-03-15,40
        Eva Paz,2026-03-15,70
        """;
    desk.loads(text);

    var result = desk.loads(text);

    assertThat(result.changedNothing()).isTrue();
    assertThat(desk.world.asks(DEBTS))
        .containsExactly(
            "ANA RUIZ 2026-03-15 2026-03-15 MXN 100.0000 100.0000",
            "EVA PAZ 2026-03-15 2026-03-15 MXN 70.0000 70.0000",
            "ANA RUIZ 2026-03-15-2 2026-03-15 MXN 40.0000 40.0000");
  }

  @Test
  void aLowerBalanceInAFileOfBalancesIsAPayment() {
    desk.loads("Cliente,Factura,Vence,Saldo\nAna,F-1,2026-03-15,100\n");
    desk.loads("Cliente,Factura,Vence,Saldo\nAna,F-1,2026-03-15,60\n");

    assertThat(desk.world.asks(DEBTS)).containsExactly("ANA F-1 2026-03-15 MXN 100.0000 60.0000");
    assertThat(
            desk.world.asks(
                "select kind, amount from receivables.entry where tenant_id = :tenant order by kind"))
        .containsExactly("charge 100.0000", "payment -40.0000");
  }

  @Test
  void aFileWithNamesAloneMeansTheDebtorsThatWeKnow() {
    desk.loads(CARTERA);
    desk.loads("Cliente,Factura,Vence,Total\nABARROTES LUZ,F-9,2026-04-01,10\n");

    assertThat(desk.world.asks(DEBTS)).contains("008 F-9 2026-04-01 MXN 10.0000 10.0000");
  }

  @Test
  void aContactListFindsItsDebtorsByCodeOrByName() {
    desk.loads(CARTERA);
    var file =
        desk.brings(
            """
            Clave,Nombre,Correo,Teléfono,Puesto
            007,,gerencia@pena.example,5512345678,Gerente
            ,Abarrotes Luz,cxp@luz.example,,Cuentas por pagar
            ,Nadie Conocido,nadie@example.com,,Pagos
            008,,sin arroba,,Pagos
            """);
    assertThat(desk.file(file).purpose()).isEqualTo("contacts");

    var result = desk.loads(file);

    assertThat(result.added()).isEqualTo(2);
    assertThat(
            desk.world.asks(
                "select d.code, c.email, c.role, c.phone from receivables.v_contact c"
                    + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"
                    + " where c.tenant_id = :tenant and c.role <> 'payer' or c.email like 'cxp%' and c.tenant_id = :tenant"
                    + " order by d.code"))
        .containsExactly(
            "007 gerencia@pena.example boss +525512345678", "008 cxp@luz.example payer ");
    assertThat(TestApplication.bean(BadRows.class).reasons(desk.tenant, file))
        .isEqualTo(Map.of("debtor_unknown", 1L, "email_unusable", 1L));
  }

  @Test
  void whatAPersonCorrectedIsHowTheFileLoadsAndHowTheNextOneIsProposed() throws IOException {
    var text =
        "Quién,Documento,Fecha 1,Cuánto\nAna Ruiz,F-1,03/04/2026,10\nEva Paz,F-2,05/06/2026,20\n";
    var file = desk.brings(text);
    var draft = draft(file);
    assertThat(draft.open()).hasSize(1);
    int column = draft.open().getFirst().column();

    var dates = new ArrayList<>(draft.reading().dates());
    dates.set(column, DateReading.of(DateOrder.MONTH_DAY_YEAR));
    TestApplication.bean(Uploads.class)
        .correct(desk.tenant, file, draft, with(draft.reading(), dates), Set.of(column));
    assertThat(draft(file).open()).isEmpty();
    desk.loads(file);

    var next = draft(desk.brings(text.replace("03/04/2026", "07/08/2026")));
    assertThat(next.remembered()).isTrue();
    assertThat(next.open()).isEmpty();
    assertThat(next.reading().dates().get(column).order()).isEqualTo(DateOrder.MONTH_DAY_YEAR);
  }

  @Test
  void aFileThatBreaksOffFarDownIsRefusedAndNothingOfItIsKept() {
    var rows = String.join("", Collections.nCopies(11_000, "Ana,F-%d,2026-03-15,1\n"));
    var text = new StringBuilder("Cliente,Factura,Vence,Total\n");
    for (int i = 0; i < 11_000; i++) {
      text.append("Ana,F-").append(i).append(",2026-03-15,1\n");
    }
    var file = desk.brings(text + "Eva,\"F-1,2026-03-15,1\n" + rows.substring(0, 10));

    desk.saysLoad(file);
    desk.beats();

    assertThat(desk.file(file).state()).isEqualTo(FileState.REFUSED);
    assertThat(desk.file(file).problem()).isEqualTo("unclosed_quote:11002");
    assertThat(
            desk.world.asks(
                "select count(*) from receivables.v_receivable where tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void sayingLoadTwiceLoadsOnce() {
    var file = desk.brings(CARTERA);

    assertThat(desk.saysLoad(file)).isTrue();
    assertThat(desk.saysLoad(file)).isFalse();
    desk.beats();

    assertThat(desk.file(file).state()).isEqualTo(FileState.LOADED);
    assertThat(desk.saysLoad(file)).isFalse();
  }

  @Test
  void whoSaidLoadStandsInTheAuditOnceTheFileIsIn() {
    var file = desk.brings(CARTERA);
    var person = dev.puntual.kernel.Ids.next();
    TestApplication.bean(Imports.class).load(desk.tenant, file, person);
    var audit =
        "select a.action, a.subject, a.person_id from tenants.audit a where a.tenant_id = :tenant";
    assertThat(desk.world.asks(audit)).isEmpty();

    desk.beats();

    assertThat(desk.world.asks(audit)).containsExactly("intake.loaded cartera.csv " + person);
  }

  @Test
  void aLoadWhoseProcessDiedIsInterruptedAndCanBeStartedAgain() {
    var file = desk.brings(CARTERA);
    desk.saysLoad(file);
    desk.world.asks(
        "update intake.progress set stage = 'reading' where tenant_id = :tenant returning stage");

    TestApplication.bean(ProgressBeat.class).beat();

    assertThat(desk.file(file).state()).isEqualTo(FileState.INTERRUPTED);
    assertThat(TestApplication.bean(Imports.class).progress(desk.tenant, file)).isEmpty();
    assertThat(desk.loads(file).added()).isEqualTo(3);
  }

  @Test
  void filesThatNobodyCanReadAreListedWithTheReason() {
    assertThat(refusal("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).isEqualTo("pdf");
    assertThat(refusal(new byte[0])).isEqualTo("empty");
    assertThat(refusal("a,".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("too_many_columns:1");
  }

  @Test
  void anotherCompanySeesNothingOfThis() throws IOException {
    var file = desk.brings(CARTERA);
    var stranger = new Desk();

    assertThat(TestApplication.bean(Imports.class).find(stranger.tenant, file)).isEmpty();
    assertThat(stranger.saysLoad(file)).isFalse();
    assertThat(TestApplication.bean(Imports.class).list(stranger.tenant, null, 10)).isEmpty();
    assertThat(
            Files.exists(
                TestApplication.bean(dev.puntual.platform.files.FileStore.class)
                    .path(stranger.tenant, file)))
        .isFalse();
  }

  private String refusal(byte[] bytes) {
    var file = desk.file(desk.brings("cartera.xlsx", bytes));
    assertThat(file.state()).isEqualTo(FileState.REFUSED);
    return file.problem();
  }

  private Draft draft(UUID file) {
    return java.util.Objects.requireNonNull(desk.file(file).draft());
  }

  private Reading reading(UUID file) {
    return draft(file).reading();
  }

  private static Reading with(Reading reading, List<DateReading> dates) {
    return new Reading(
        reading.purpose(),
        reading.table(),
        reading.headerLine(),
        reading.headers(),
        reading.kinds(),
        dates,
        reading.marks(),
        reading.statusSense(),
        reading.currency(),
        reading.termsDays(),
        reading.country());
  }
}
