package dev.puntual.desk.tasks;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.TwilioVoice.Heard;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A call is open, and an agent has a telephone at which the provider, whom a program of ours plays,
 * rings first.
 */
abstract class Connected {

  protected static final String OWN = "+525511112222";
  protected static final String THEIRS = "+528112345678";
  protected static final String SLOTS =
      "select c.channel, c.outcome from rules.v_contact c where c.tenant_id = :tenant order by c.slot_at";
  protected static final String TASKS =
      "select t.state, t.heard from worklist.v_task t where t.tenant_id = :tenant and t.kind = 'call'";
  protected static final String BRIDGES =
      "select b.state, b.how, b.seconds from messaging.v_bridge b where b.tenant_id = :tenant order by b.asked_at, b.bridge_id";

  protected final World world = new World("2026-03-02");
  protected final World.Debtor ana = world.debtor("Ana");
  protected final Simulator providers = TestApplication.providers();
  protected final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");
  protected final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  protected Browser agent = new Browser(TestApplication.port());
  protected UUID task = Ids.next();

  @BeforeEach
  void aCallIsOpenAndTheAgentHasATelephone() {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.itIs("2026-03-02", "12:00");
    agent = Staff.loggedIn(world.tenant, Role.AGENT);
    providers.twilio().account(sid, "ficha");
    transactions.run(
        world.tenant,
        tx -> {
          var entry = new Contacts.Entry("Ana", ContactRole.PAYER, "", "+52 81 1234 5678");
          TestApplication.bean(Contacts.class).save(tx, ana.id(), entry);
          var keys = Map.of("account", sid, "token", "ficha");
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.VOICE, new Account("twilio_voice", "+15005550006", keys));
          task =
              TestApplication.bean(CallsTaken.class)
                  .about(tx, ana.id())
                  .orElseThrow(AssertionError::new);
        });
    agent.get("/ajustes/mi-telefono");
    agent.post("/ajustes/mi-telefono", Map.of("telefono", "+52 55 1111 2222"));
    theyDo(Person.pressing());
  }

  @AfterEach
  void asOnAGoodDay() {
    providers.twilio().voice().people(_ -> Person.pressing());
    providers.twilio().voice().fates(_ -> new Fate.Arrives());
    providers.twilio().voice().calling(Calling.IN_ORDER);
  }

  /** The agent presses the button; returns what they read next. */
  protected String presses() throws InterruptedException {
    agent.get("/pendientes");
    var answer = agent.post("/pendientes/" + task + "/comunicar", Map.of());
    var page = agent.get(answer.location()).body();
    providers.awaitCalls();
    return page;
  }

  /** The agent takes the call and presses 1; the debtor does that. */
  protected void theyDo(Person theirs) {
    providers.twilio().voice().people(number -> number.equals(OWN) ? Person.pressing("1") : theirs);
  }

  protected List<String> heard(String what) {
    return providers.twilio().voice().heard(sid).stream()
        .filter(one -> one.what().equals(what))
        .map(Heard::words)
        .toList();
  }
}
