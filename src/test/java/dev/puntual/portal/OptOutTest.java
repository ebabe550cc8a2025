package dev.puntual.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where whoever got a letter says that it shall be the last one. */
@Timeout(60)
class OptOutTest {

  private final MailedWorld mailed = new MailedWorld();

  @AfterEach
  void close() {
    mailed.close();
  }

  @Test
  void theNextLetterStaysAndWhatIsOwedIsStillOwed() throws Exception {
    mailed.post(mailed.link, "que=aqui");
    mailed.world.approves(mailed.world.dayBreaks("2026-03-09"));
    mailed.sends();

    assertThat(states()).containsExactly("accepted ", "withheld stopped_opt_out");
    assertThat(mailed.get(mailed.link).body()).contains("Su cuenta no cambia");
    assertThat(
            mailed.world.asks(
                "select o.balance from receivables.v_open o where o.tenant_id = :tenant"))
        .containsExactly("100.0000");
  }

  @Test
  void whereALawEndsAllAtTheFirstWordNothingNarrowerCanBeChosen() throws Exception {
    mailed.world.asks(
        "with told as (update receivables.debtor set country = 'US', standing = 'consumer'"
            + " where tenant_id = :tenant returning 1) select * from told");
    TestApplication.bean(TenantTransactions.class)
        .run(
            mailed.world.tenant,
            tx ->
                TestApplication.bean(ContactRules.class)
                    .collects(tx, Collector.THIRD_PARTY_AGENCY));

    assertThat(mailed.get(mailed.link).body())
        .contains("vale para todo lo que se envía por medios automáticos", "value=\"todo\"")
        .doesNotContain("value=\"aqui\"");
    assertThat(mailed.post(mailed.link, "que=aqui").body())
        .as("an old page of another day says no less")
        .contains("todos los mensajes electrónicos");
    assertThat(mailed.stops()).containsExactly("address any opt_out t", "person any opt_out t");
    mailed.post(mailed.link, "que=deshacer");
    mailed.post(mailed.link, MailedWorld.ONE_CLICK);
    assertThat(mailed.stops()).contains("person any one_click t");
  }

  @Test
  void whoWasWrongTakesItBackOnTheSamePage() throws Exception {
    mailed.post(mailed.link, MailedWorld.ONE_CLICK);
    mailed.post(mailed.link, "que=todo");
    assertThat(mailed.get(mailed.link).body()).contains("todos los mensajes electrónicos");
    mailed.post(mailed.link, "que=deshacer");

    assertThat(mailed.stops())
        .containsExactly(
            "address any opt_out f", "address email one_click f", "person any opt_out f");
    mailed.world.approves(mailed.world.dayBreaks("2026-03-09"));
    mailed.sends();
    assertThat(states()).containsExactly("accepted ", "accepted ");
  }

  @Test
  void p05whoIsLoadedAgainOrUnderAnotherNameIsStillLeftAlone() throws Exception {
    mailed.post(mailed.link, MailedWorld.ONE_CLICK);
    mailed.world.debtor("A.N.A.").owes("B1", "70.00", "2026-02-27");
    mailed.world.fileArrives();
    mailed.world.approves(mailed.world.dayBreaks("2026-03-09"));
    mailed.sends();

    assertThat(states())
        .containsExactly("accepted ", "withheld stopped_one_click", "withheld stopped_one_click");
  }

  private List<String> states() {
    return mailed.world.asks(
        "select m.state, m.reason from messaging.v_message m where m.tenant_id = :tenant order by"
            + " 1, 2");
  }
}
