package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Complaint 13 where a company's own programs meet it: objections noted, answered, taken back. */
@Timeout(60)
class DisputeWritesApiTest {

  private final World world = new World("2026-03-02");
  private final Program desk = new Program(world, "consent work");
  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void anaOwes() {
    ana.owes("F1", "100.00", "2026-02-27").owes("F2", "60.00", "2026-02-26");
    world.fileArrives();
  }

  @Test
  @DisplayName(
      "13: a part that a program notes is not asked for, the rest is, and somebody answers")
  void aPartIsNotedAndGrantedAsOnThePages() {
    var body =
        "{'debts':['" + ana.debt("F1") + "'],'amount':'30.25','note':'Llegaron dos cajas rotas'}";
    var one = desk.notes(path(), "caso-000001", body, "Disputes").get("disputes").get(0);
    assertThat(one.get("disputed").asString()).isEqualTo("30.25");
    assertThat(one.get("asked").asString()).isEqualTo("69.75");
    assertThat(one.get("answer_by").asString()).isEqualTo("2026-03-12");
    assertThat(tasks()).containsExactly("dispute open 30.25");
    assertThat(desk.post(path(), "caso-000001", body).statusCode()).isEqualTo(200);
    assertThat(tasks()).hasSize(1);

    var answer = path() + "/" + one.get("id").asString() + "/answer";
    var right = "{'outcome':'granted','granted':'30.25','note':'Nota de crédito 81'}";
    var fault =
        desk.refuses(
            desk.post(answer, "caso-000002", right.replace("30.25", "30.26")),
            422,
            "granted_too_much");
    assertThat(fault.get("disputed").asString()).isEqualTo("30.25");
    var ended = desk.notes(answer, "caso-000002", right, "Dispute");
    assertThat(ended.get("outcome").asString()).isEqualTo("granted");
    assertThat(balance("F1")).isEqualTo("69.75");
    assertThat(tasks()).containsExactly("dispute done 30.25");
    assertThat(desk.post(answer, "caso-000002", right).statusCode()).isEqualTo(200);
    assertThat(balance("F1")).as("a repeat takes nothing more off").isEqualTo("69.75");
    assertThat(
            desk.refuses(desk.post(answer, "caso-000003", right), 409, "dispute_over")
                .get("outcome")
                .asString())
        .isEqualTo("granted");
    assertThat(
            world.asks(
                "select action, subject, detail from tenants.v_audit where tenant_id = :tenant and"
                    + " action like 'api.dispute%' order by at, audit_id"))
        .containsExactly("api.dispute_opened Ana ERP", "api.dispute_granted Ana ERP");
  }

  @Test
  void severalDocumentsAreObjectedToTogetherOrNoneIs() {
    var both = "{'debts':['" + ana.debt("F1") + "','" + ana.debt("F2") + "'],'note':'No lo pidió'}";
    desk.notes(
        path(), "caso-000004", "{'debts':['" + ana.debt("F2") + "'],'note':'Precio'}", "Disputes");
    var fault = desk.refuses(desk.post(path(), "caso-000005", both), 409, "dispute_already");
    assertThat(fault.get("debt").asString()).isEqualTo(ana.debt("F2").toString());
    assertThat(tasks()).hasSize(1);

    var open = desk.told(path(), "Disputes").get("disputes").get(0).get("id").asString();
    var lifted = desk.notes(path() + "/" + open + "/lift", "caso-000006", "{}", "Dispute");
    assertThat(lifted.get("outcome").asString()).isEqualTo("lifted");
    assertThat(balance("F2")).isEqualTo("60.00");
    assertThat(desk.notes(path(), "caso-000005", both, "Disputes").get("disputes")).hasSize(2);
    world.dayBreaks("2026-03-03");
    assertThat(world.asks("select reason from dunning.decision where tenant_id = :tenant"))
        .containsExactly("hold_dispute", "hold_dispute");
  }

  @Test
  void whatIsWrongIsNamedAndWritesNothing() {
    assertThat(wrong("{'note':'x'}")).isEqualTo("debts");
    assertThat(wrong("{'debts':[],'note':'x'}")).isEqualTo("debts");
    assertThat(wrong("{'debts':['F1'],'note':'x'}")).isEqualTo("debts");
    var f1 = "'debts':['" + ana.debt("F1") + "']";
    assertThat(wrong("{" + f1 + "}")).isEqualTo("note");
    assertThat(wrong("{" + f1 + ",'note':'x','amount':'0'}")).isEqualTo("amount");
    assertThat(wrong("{" + f1 + ",'note':'x','answer_by':'2026-03-01'}")).isEqualTo("answer_by");
    assertThat(wrong("{" + f1 + ",'note':'x','reason':'y'}")).isEqualTo("reason");
    var much = "{" + f1 + ",'note':'x','amount':'100.01'}";
    desk.refuses(desk.post(path(), "caso-000009", much), 422, "amount_too_much");
    var stranger = "{'debts':['" + ana.id() + "'],'note':'x'}";
    desk.refuses(desk.post(path(), "caso-000009", stranger), 422, "debt_not_open");
    desk.refuses(
        desk.post(path() + "/" + ana.id() + "/answer", "caso-000009", "{}"),
        404,
        "dispute_unknown");
    var looks = new Program(world, Holder.CONSENT);
    looks.refuses(looks.post(path(), "caso-000009", much), 403, "key_may_not");
    assertThat(tasks()).isEmpty();
  }

  private String wrong(String body) {
    return desk.refuses(desk.post(path(), "caso-000009", body), 422, "field_wrong")
        .get("field")
        .asString();
  }

  private List<String> tasks() {
    return world.asks(
        "select kind, state, round(amount, 2) from worklist.v_task where tenant_id = :tenant");
  }

  private String balance(String number) {
    return world
        .asks(
            "select round(r.balance, 2) from receivables.v_receivable r where r.tenant_id = :tenant"
                + " and r.number = '"
                + number
                + "'")
        .getFirst();
  }

  private String path() {
    return "/debtors/" + ana.id() + "/disputes";
  }
}
