package dev.puntual.desk.today;

import static dev.puntual.dunning.Means.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.dunning.Texted;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.voice.VoiceSettings;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a machine's calls cost: in the plan before it is let go, and in figures after. */
@Timeout(90)
class CallBillTest extends Texted {

  private final TodayPages pages = TestApplication.bean(TodayPages.class);
  private final String sid = "AC" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void aPlanSaysWhatItsAutomatedCallsCostByStartedMinute() {
    connected();
    plan();
    assertThat(page()).contains("2 llamadas automáticas", "Di en el ensayo cuánto te cuesta");

    priced();

    assertThat(page())
        .contains("2 llamadas automáticas, unos 2 minutos", "1.30", "MXN")
        .doesNotContain("Di en el ensayo");
  }

  @Test
  void whatWasSpokenIsCountedByTheMinutesThatTheProviderTold() {
    connected();
    plan();
    carriers.twilio().voice().people(_ -> Person.pressing("1"));
    world.approves(world.dayBreaks("2026-03-02"));
    world.itIs("2026-03-02", "12:00");
    leave();
    world.itIs("2026-03-02", "12:01");
    leave();

    var lately = in(tx -> TestApplication.bean(CallFigures.class).of(tx));

    assertThat(lately).isEqualTo(new CallFigures.Lately(2, 2));
    assertThat(
            world.asks("select s.seconds from messaging.spoken_call s where s.tenant_id = :tenant"))
        .containsExactly("42", "42");
    assertThat(new CallFigures.Lately(2, 5).minutesOf(10)).isEqualTo(25);
  }

  @Test
  void aRehearsalCountsItsCallsByTheMinutesThatCallsLastedOfLate() throws SQLException {
    connected();
    priced();
    plan();
    var boss = Staff.loggedIn(world.tenant, Role.ADMIN);
    var path = "/estrategia/ensayo?borrador=0&dias=7&pagan=nadie";
    assertThat(boss.get(path).body()).contains("cada una dura un minuto");
    TestCluster.execute(
        "insert into messaging.spoken_call (tenant_id, message_id, provider_id, answered_at, machine, seconds)"
            + " select '%s', gen_random_uuid(), 'CA' || n, '2026-02-27', false, 60 * n + 30 from generate_series(1, 2) n"
                .formatted(world.tenant.value()));

    var page = boss.get(path).body();

    assertThat(page).contains("2 contestadas, 5 minutos empezados");
    var row =
        Pattern.compile("</th><td class=\"num\">(\\d+)</td><td class=\"num\">(\\d+) minutos")
            .matcher(page);
    assertThat(row.find()).as(page).isTrue();
    int calls = Integer.parseInt(row.group(1));
    int minutes = Integer.parseInt(row.group(2));
    assertThat(minutes).isEqualTo(Math.ceilDiv(calls * 5, 2)).isGreaterThan(calls);
    assertThat(page)
        .contains("$" + new BigDecimal("0.65").multiply(new BigDecimal(minutes)).toPlainString());
  }

  private void connected() {
    carriers.twilio().account(sid, "clave");
    var keys = Map.of("account", sid, "token", "clave");
    in(
        tx -> {
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.VOICE, new Account("twilio_voice", "+528100000000", keys));
          TestApplication.bean(VoiceSettings.class)
              .set(tx, new VoiceSettings.Setting(true, ""), Ids.next());
          return tx;
        });
  }

  private void priced() {
    var minute = new BigDecimal("0.65");
    in(
        tx -> {
          TestApplication.bean(Tariffs.class)
              .keep(
                  tx,
                  new Tariff(
                      Currency.getInstance("MXN"), null, null, null, minute, null, null, null));
          return tx;
        });
  }

  private void plan() {
    house(VOICE);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.debtor("Luis").answersAt("+528112345699").owes("L1", "100.00", "2026-03-01");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
  }

  private String page() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    var viewer = DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.MANAGER);
    return new String(
        Objects.requireNonNull(pages.page(viewer, "").getBody()), StandardCharsets.UTF_8);
  }
}
