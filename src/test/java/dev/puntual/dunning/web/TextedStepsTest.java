package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Strategies;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a step would say to telephones is looked at before it is published, where any is sent. */
@Timeout(60)
class TextedStepsTest {

  private static final String PUBLISH = "/estrategia/publicacion";

  private final World world = new World("2026-11-19");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @Test
  void aTextMessageThatCannotBeSaidKeepsItsStepFromBeingPublished() {
    connects();
    drafts();
    says("Hola {{quien}}: {{liga_de_pago}} {{empresa}}");
    boss.get("/estrategia");
    var refused = boss.post(PUBLISH, Map.of("e", "1"));
    assertThat(refused.raw().statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("su mensaje de texto", "No conocemos «quien» entre llaves");

    tenants.run(
        world.tenant,
        tx ->
            TestApplication.bean(SmsTexts.class)
                .reset(tx, step(tx).stage(), Language.ES, Ids.next()));
    assertThat(boss.post(PUBLISH, Map.of("e", "1")).status()).isEqualTo(303);
  }

  @Test
  void whoSendsNoTextMessagesIsNotAskedAboutThem() {
    drafts();
    says("Hola {{quien}}");
    boss.get("/estrategia");
    assertThat(boss.post(PUBLISH, Map.of("e", "1")).status()).isEqualTo(303);
  }

  private void connects() {
    var keys = Map.of("account", "AC" + "1".repeat(32), "token", "ficha");
    tenants.run(
        world.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(tx, Channel.SMS, new Account("twilio", "+15005550006", keys)));
  }

  private void drafts() {
    tenants.run(
        world.tenant,
        tx -> {
          var strategies = TestApplication.bean(Strategies.class);
          var house = strategies.followed(tx, 1).orElseThrow();
          strategies.keep(tx, 1, List.of(texted(house.steps().getFirst())), house.repeat());
        });
  }

  private static Ladder.Step texted(Ladder.Step step) {
    var manner = new Manner(Manner.USUAL.to(), List.of(Means.SMS, Means.EMAIL), Leaving.SOON);
    return new Ladder.Step(
        step.number(), step.timing(), step.stage(), step.onlySegment(), step.action(), manner);
  }

  private static Ladder.Step step(dev.puntual.platform.db.TenantTx tx) {
    return TestApplication.bean(Strategies.class).draft(tx, 1).orElseThrow().steps().getFirst();
  }

  private void says(String body) {
    tenants.run(
        world.tenant,
        tx ->
            TestApplication.bean(SmsTexts.class)
                .write(tx, step(tx).stage(), Language.ES, new SmsText(body, true), Ids.next()));
  }
}
