package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Holder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What calls have written is known again for thirty days, and takes no room after that. */
@Timeout(60)
class RememberedCallsTest {

  private static final String NAME = "llamada-0001";
  private static final String BODY = "{'day':'2026-05-29'}";

  private final World world = new World("2026-03-02");
  private final Program erp = new Program(world, Holder.WORK);
  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void anaOwes() {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
  }

  @Test
  void aCallThatComesAgainWithinThirtyDaysIsTheSame() {
    var first = erp.notes(path(), NAME, BODY, "Promise");
    world.itIs("2026-04-01", "09:00");
    TestApplication.beat("api-done");

    var again = erp.post(path(), NAME, BODY);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(Program.json(again).get("id")).isEqualTo(first.get("id"));
    assertThat(remembered()).containsExactly("1");
  }

  @Test
  void afterThatItsNameIsFreeAndWhatItWritesIsAnother() {
    var first = erp.notes(path(), NAME, BODY, "Promise");
    world.itIs("2026-04-01", "11:00");
    TestApplication.beat("api-done");
    assertThat(remembered()).containsExactly("0");

    var other = erp.notes(path(), NAME, BODY, "Promise");

    assertThat(other.get("id")).isNotEqualTo(first.get("id"));
    assertThat(erp.post(path(), NAME, BODY).statusCode()).isEqualTo(200);
  }

  @Test
  void callsOfLaterDaysStayUntilTheirsIsOver() {
    erp.notes(path(), NAME, BODY, "Promise");
    world.itIs("2026-03-20", "10:00");
    erp.notes(path(), "llamada-0002", BODY, "Promise");
    world.itIs("2026-04-02", "10:00");
    TestApplication.beat("api-done");
    assertThat(remembered()).containsExactly("1");

    world.itIs("2026-04-19", "11:00");
    TestApplication.beat("api-done");

    assertThat(remembered()).containsExactly("0");
  }

  private List<String> remembered() {
    return world.asks("select count(*) from api.done d where d.tenant_id = :tenant");
  }

  private String path() {
    return "/debtors/" + ana.id() + "/promises";
  }
}
