package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import dev.puntual.simulator.twilio.TwilioVoice.Heard;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Issue 4, voice: Twilio click-to-call; a ring is an attempt. Over the wire, both ways. */
@Timeout(90)
class ClickToCallTest {

  private static final String OWN = "+525511112222";
  private static final String THEIRS = "+528112345678";
  private static final String SLOTS =
      "select c.channel, c.outcome from rules.v_contact c where c.tenant_id = :tenant order by c.slot_at";
  private static final String TASKS =
      "select t.state, t.heard from worklist.v_task t where t.tenant_id = :tenant and t.kind = 'call'";
  private static final String BRIDGES =
      "select b.state, b.how, b.seconds from messaging.v_bridge b where b.tenant_id = :tenant order by b.asked_at, b.bridge_id";

  private final World world = new World("2026-03-02");
  private final World.Debtor ana = world.debtor("Ana");
  private final Simulator providers = TestApplication.providers();
  private final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private Browser agent = new Browser(TestApplication.port());
  private UUID task = Ids.next();

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

  @Test
  void theAgentsOwnTelephoneRingsFirstAndThenTheDebtors() throws InterruptedException {
    var page = presses();

    assertThat(page).contains("marca 1 y te comunicamos");
    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
    assertThat(providers.twilio().voice().placed(sid).getFirst().to()).isEqualTo(OWN);
    assertThat(heard("dial")).containsExactly(THEIRS);
    assertThat(world.asks(BRIDGES)).containsExactly("ended answered 42");
    assertThat(world.asks(SLOTS)).containsExactly("voice reserved");
    assertThat(agent.get("/pendientes").body()).contains("Contestaron: di cómo terminó");
  }

  @Test
  void noNumberStandsInWhatTheProviderIsToldToAsk() throws InterruptedException {
    presses();

    assertThat(providers.twilio().voice().placed(sid).getFirst().form().get("Url"))
        .doesNotContain("8112345678", "5511112222", "ficha", world.tenant.toString());
  }

  @Test
  void aRingThatNobodyAnswersIsAnAttemptThatEndsTheTaskAndCounts() throws InterruptedException {
    theyDo(Person.who(Does.RINGS));

    presses();

    assertThat(world.asks(TASKS)).containsExactly("done nobody");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
    var again =
        transactions.in(
            world.tenant,
            tx -> {
              var calls = TestApplication.bean(CallsTaken.class);
              var next = calls.about(tx, ana.id()).orElseThrow(AssertionError::new);
              return calls.take(tx, next, null, Ids.next());
            });
    assertThat(again).as("a second one the same day").isInstanceOf(CallsTaken.Answer.Refused.class);
  }

  @Test
  void whatIsToldTwiceAndBackwardsIsOneAttempt() throws InterruptedException {
    providers.twilio().voice().calling(new Calling(true, true));
    theyDo(Person.who(Does.BUSY));

    presses();

    assertThat(world.asks(TASKS)).containsExactly("done nobody");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
    assertThat(world.asks(BRIDGES)).containsExactly("ended busy 0");
  }

  @Test
  void whoDoesNotPressOneConnectsNobodyAndNothingCounts() throws InterruptedException {
    providers
        .twilio()
        .voice()
        .people(number -> number.equals(OWN) ? Person.pressing("") : Person.pressing());

    presses();

    assertThat(heard("dial")).isEmpty();
    assertThat(world.asks(BRIDGES)).containsExactly("ended not_here 0");
    assertThat(world.asks(SLOTS)).containsExactly("voice released");
  }

  @Test
  void anAnswerThatWasLostIsNeverAskedForAgainAndHealsByWhatIsTold() throws InterruptedException {
    providers.twilio().voice().fates(_ -> new Fate.Hangs());
    theyDo(Person.who(Does.RINGS));

    presses();
    presses();

    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
    assertThat(world.asks(BRIDGES)).containsExactly("ended no_answer 0");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
  }

  @Test
  void aCrashBetweenTheSlotAndTheProviderLeavesUnknownAndNoSecondCall()
      throws InterruptedException {
    var person =
        UUID.fromString(
            world
                .asks("select p.person_id from tenants.person p where p.tenant_id = :tenant")
                .getFirst());
    transactions.run(
        world.tenant,
        tx -> {
          TestApplication.bean(CallsTaken.class).take(tx, task, null, person);
          TestApplication.bean(Bridges.class).begin(tx, task, person, THEIRS);
        });

    var page = presses();

    assertThat(page).contains("Ya hay una llamada pedida");
    assertThat(providers.twilio().voice().placed(sid)).isEmpty();
    assertThat(world.asks(BRIDGES)).containsExactly("asked  0");
    agent.post("/pendientes/" + task + "/sin-llamar", Map.of());
    assertThat(world.asks(SLOTS)).containsExactly("voice released");
  }

  @Test
  void whoRulesForbidToCallIsNotCalled() throws InterruptedException {
    world.itIs("2026-03-01", "23:30");

    presses();

    assertThat(providers.twilio().voice().placed(sid)).isEmpty();
    assertThat(world.asks(BRIDGES)).isEmpty();
  }

  @Test
  void aCallThatWasDialledCannotBeSaidNotToHaveBeenMade() throws InterruptedException {
    presses();
    agent.post("/pendientes/" + task + "/sin-llamar", Map.of());

    assertThat(world.asks(SLOTS)).containsExactly("voice reserved");
    assertThat(agent.get("/cartera/" + ana.id()).body()).contains("sí se marcó");
  }

  @Test
  void aCallThatWasTakenIsNotDialledAgainInTheSameSlot() throws InterruptedException {
    presses();
    var page = presses();

    assertThat(page).contains("sí se marcó");
    assertThat(providers.twilio().voice().placed(sid)).hasSize(1);
  }

  @Test
  void whoOpensATaskAgainThatRangDoesNotMakeTheRingUndone() throws InterruptedException {
    theyDo(Person.who(Does.RINGS));
    presses();

    agent.post("/pendientes/" + task + "/regreso", Map.of());

    assertThat(world.asks(TASKS).getFirst()).startsWith("open");
    assertThat(world.asks(SLOTS)).containsExactly("voice sent");
  }

  @Test
  void whatIsNotSignedIsRefusedAndNothingHappens() throws InterruptedException {
    presses();
    var url = providers.twilio().voice().placed(sid).getFirst().form().getOrDefault("Url", "");
    var path = url.substring(url.indexOf("/avisos/"));
    var before = world.asks(BRIDGES);

    var stranger = new Browser(TestApplication.port());
    assertThat(stranger.postRaw(path.replace("inicio", "unir"), "Digits=1&CallSid=CA1").status())
        .isEqualTo(403);
    assertThat(stranger.postRaw(path + "x", "Digits=1").status()).isEqualTo(403);
    assertThat(world.asks(BRIDGES)).isEqualTo(before);
  }

  /** The agent presses the button; returns what they read next. */
  private String presses() throws InterruptedException {
    agent.get("/pendientes");
    var answer = agent.post("/pendientes/" + task + "/comunicar", Map.of());
    var page = agent.get(answer.location()).body();
    providers.awaitCalls();
    return page;
  }

  /** The agent takes the call and presses 1; the debtor does that. */
  private void theyDo(Person theirs) {
    providers.twilio().voice().people(number -> number.equals(OWN) ? Person.pressing("1") : theirs);
  }

  private List<String> heard(String what) {
    return providers.twilio().voice().heard(sid).stream()
        .filter(one -> one.what().equals(what))
        .map(Heard::words)
        .toList();
  }
}
