package dev.puntual.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.dunning.Cause;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.tenants.entry.Browser.Answer;
import dev.puntual.worklist.HoldReason;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A load that was a mistake can be taken back for as long as nothing has grown on it. */
class UndoTest {

  private static final String HEAD = "Cliente,Correo,Factura,Vence,Total,Saldo\n";
  private static final String FILE =
      HEAD
          + "ANA,ana@uno.example,F-1,2026-02-15,100,100\n"
          + "ANA,ana@uno.example,F-2,2026-03-15,200,50\n"
          + "EVA,eva@dos.example,F-3,2026-02-15,300,0\n";

  private final WebDesk desk = new WebDesk(Language.ES);

  @Test
  void whatALoadBroughtCountsNoMoreAndNothingIsErased() {
    var file = loads("cartera.csv", FILE);
    assertThat(page(file)).contains("Deshacer esta carga");
    assertThat(look(file).body())
        .contains("3 deudas dejarán de contar", "3 deudas, con saldo de $150")
        .contains("Deshacer la carga de 3 deudas")
        .doesNotContain("intake.");

    assertThat(undoes(file).status()).isEqualTo(303);

    assertThat(page(file)).contains("Esta carga se deshizo").doesNotContain("Deshacer esta carga");
    assertThat(desk.debts()).isZero();
    assertThat(asks("select count(*) from receivables.v_open where tenant_id = :tenant"))
        .isEqualTo("0");
    assertThat(asks("select count(*) from receivables.v_settled where tenant_id = :tenant"))
        .isEqualTo("0");
    assertThat(asks("select count(*) from receivables.v_debtor where tenant_id = :tenant"))
        .isEqualTo("0");
    assertThat(
            asks(
                "select count(*) || ' ' || sum(amount)::int from receivables.v_entry"
                    + " where tenant_id = :tenant"))
        .as("each charge and payment beside its reversal")
        .isEqualTo("10 0");
    assertThat(
            asks(
                "select action || ' ' || subject from tenants.v_audit where tenant_id = :tenant"
                    + " order by at desc, audit_id desc limit 1"))
        .isEqualTo("intake.undone cartera.csv");
  }

  @Test
  void aSecondTimeTakesNothingBack() {
    var file = loads("cartera.csv", FILE);
    undoes(file);
    var entries = asks("select count(*) from receivables.v_entry where tenant_id = :tenant");

    assertThat(undoes(file).location()).isEqualTo("/importar/" + file);

    assertThat(asks("select count(*) from receivables.v_entry where tenant_id = :tenant"))
        .isEqualTo(entries);
  }

  @Test
  void theSameFileLoadsAgainAsIfItWereNewAndMayBeTakenBackAgain() {
    undoes(loads("cartera.csv", FILE));
    desk.desk.world.itIs("2026-03-02", "11:00");

    var again = loads("cartera.csv", FILE);

    assertThat(page(again)).contains("3 deudas nuevas y ninguna cambió.");
    assertThat(balances()).isEqualTo("F-1 100 F-2 50 F-3 0");
    assertThat(asks("select count(*) from receivables.v_debtor where tenant_id = :tenant"))
        .isEqualTo("2");
    assertThat(undoes(again).status()).isEqualTo(303);
    assertThat(desk.debts()).isZero();
    assertThat(loads("cartera.csv", FILE)).isNotNull();
    assertThat(balances()).isEqualTo("F-1 100 F-2 50 F-3 0");
  }

  @Test
  void aDebtorWithAnotherDebtStays() {
    loads("antes.csv", HEAD + "ANA,ana@uno.example,F-0,2026-01-15,70,70\n");
    desk.desk.world.itIs("2026-03-02", "11:00");
    var file = loads("cartera.csv", FILE);

    assertThat(undoes(file).status()).isEqualTo(303);

    assertThat(balances()).isEqualTo("F-0 70");
    assertThat(asks("select name from receivables.v_debtor where tenant_id = :tenant"))
        .isEqualTo("ANA");
  }

  @Test
  void ofTwoLoadsTheLaterGoesFirst() {
    var first = loads("antes.csv", HEAD + "ANA,ana@uno.example,F-0,2026-01-15,70,70\n");
    desk.desk.world.itIs("2026-03-02", "11:00");
    var second = loads("cartera.csv", FILE);

    assertThat(look(first).body()).contains("Después se cargó «cartera.csv»");
    assertThat(undoes(first).status()).isEqualTo(409);
    assertThat(undoes(second).status()).isEqualTo(303);
    assertThat(undoes(first).status()).isEqualTo(303);
    assertThat(desk.debts()).isZero();
  }

  @Test
  void aLoadThatAlsoChangedWhatWasThereStays() {
    loads("antes.csv", HEAD + "ANA,ana@uno.example,F-1,2026-02-15,100,100\n");
    desk.desk.world.itIs("2026-03-02", "11:00");
    var file = loads("cartera.csv", FILE.replace("100,100", "100,90"));

    assertThat(refused(file)).contains("También cambió una deuda que ya tenías");
    assertThat(balances()).isEqualTo("F-1 90 F-2 50 F-3 0");
  }

  @Test
  void aPaymentStandsInTheWay() {
    var file = loads("cartera.csv", FILE);
    desk.desk.world.pays(desk.desk.world.debtor("ANA").debt("F-1"), "40");

    assertThat(refused(file)).contains("Una de sus deudas ya tiene pagos o cambios.");
    assertThat(balances()).isEqualTo("F-1 60 F-2 50 F-3 0");
  }

  @Test
  void aPromiseStandsInTheWay() {
    var file = loads("cartera.csv", FILE);
    var ana = desk.desk.world.debtor("ANA");
    var hold = desk.desk.world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");

    assertThat(refused(file)).contains("Un cliente tiene una pausa, promesa o aclaración");

    desk.desk.world.lifts(hold);
    assertThat(undoes(file).status()).isEqualTo(303);
  }

  @Test
  void aLetterThatLeftStandsInTheWayAndOneThatWaitsIsCancelled() {
    var file = loads("cartera.csv", FILE);
    var world = desk.desk.world;
    assertThat(world.approves(world.evaluates(Cause.IMPORT))).isEqualTo(1);
    assertThat(look(file).body()).contains("Deshacer la carga de 3 deudas");

    assertThat(undoes(file).status()).isEqualTo(303);
    assertThat(desk.browser.get("/hoy").body())
        .contains("Empieza por tu cartera")
        .doesNotContain("Sale un mensaje");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    assertThat(asks("select state from messaging.v_message where tenant_id = :tenant"))
        .isEqualTo("withdrawn");

    world.itIs("2026-03-03", "10:00");
    var again = loads("cartera.csv", FILE);
    world.approves(world.evaluates(Cause.IMPORT));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(refused(again)).contains("Ya se le escribió a uno de sus clientes.");
  }

  @Test
  void afterwardsNobodyIsCountedAsHavingPaid() {
    var file = loads("cartera.csv", FILE);
    desk.desk.world.evaluates(Cause.IMPORT);

    undoes(file);
    desk.desk.world.dayBreaks("2026-03-03");

    assertThat(
            asks(
                "select count(*) from dunning.v_decision where tenant_id = :tenant"
                    + " and reason = 'settled'"))
        .isEqualTo("0");
    assertThat(desk.browser.get("/hoy").body())
        .doesNotContain("Ya pagaron")
        .doesNotContainPattern("\\bANA\\b")
        .contains("Empieza por tu cartera");
    assertThat(desk.browser.get("/cartera?q=ana").body()).doesNotContain("ana@uno.example");
  }

  private UUID loads(String name, String rows) {
    var result = desk.loads(desk.brings(name, rows), Map.of());
    assertThat(result.body()).contains("Cargado");
    return WebDesk.file(result);
  }

  private Answer look(UUID file) {
    return desk.browser.get("/importar/" + file + "/deshacer");
  }

  private Answer undoes(UUID file) {
    desk.token();
    return desk.browser.post("/importar/" + file + "/deshacer", Map.of());
  }

  /** What is said of a load that cannot be taken back, the same before and after trying. */
  private String refused(UUID file) {
    assertThat(look(file).body())
        .contains("Esta carga ya no se puede deshacer", "sube el archivo con los datos correctos")
        .doesNotContain("Deshacer la carga de");
    var answer = undoes(file);
    assertThat(answer.status()).isEqualTo(409);
    return answer.body();
  }

  private String page(UUID file) {
    return desk.browser.get("/importar/" + file).body();
  }

  private String balances() {
    return asks(
        "select string_agg(number || ' ' || balance::int, ' ' order by number)"
            + " from receivables.v_receivable where tenant_id = :tenant");
  }

  private String asks(String sql) {
    return desk.desk.world.asks(sql).getFirst();
  }
}
