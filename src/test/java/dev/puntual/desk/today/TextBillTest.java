package dev.puntual.desk.today;

import static dev.puntual.dunning.Means.EMAIL;
import static dev.puntual.dunning.Means.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Tariff;
import dev.puntual.dunning.Tariffs;
import dev.puntual.dunning.Texted;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who lets a plan go knows before what its text messages cost. */
class TextBillTest extends Texted {

  private final TodayPages pages = TestApplication.bean(TodayPages.class);

  @Test
  void aPlanSaysWhatItsTextMessagesCostByTheirParts() {
    plan();
    assertThat(page()).contains("por SMS", "2 SMS, ", "Di en el ensayo cuánto te cuesta");
    in(
        tx -> {
          TestApplication.bean(Tariffs.class).keep(tx, tariff());
          return tx;
        });
    assertThat(page()).contains("2 SMS, ", "MXN").doesNotContain("Di en el ensayo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+15005550006", "ACEROS"})
  void whatThePlanSaysIsWhatIsThenSentPartForPart(String sender) {
    sendsAs(sender);
    accented();
    house(SMS, EMAIL);
    owing();
    var plan = world.dayBreaks("2026-03-02");
    var said = parts();

    world.approves(plan);
    var asked = parts();
    leave();

    var sent = taken().stream().mapToInt(one -> SmsParts.of(one.body()).count()).sum();
    assertThat(taken()).hasSize(4);
    assertThat(sent).isGreaterThan(5).isEqualTo(said).isEqualTo(asked).isEqualTo(parts());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 45})
  void inChileItCountsTheDocumentsThatTheLawWantsNamed(int documents) {
    house(SMS, EMAIL);
    var ana =
        world
            .debtor("Ana")
            .lives("CL", "America/Santiago", "es")
            .stands("", "consumer")
            .answersAt("+56912345678");
    for (int one = 1; one <= documents; one++) {
      ana.owes("FACTURA-ELECTRONICA-0000-" + one, "100.00", "2026-03-01");
    }
    world.fileArrives();
    var plan = world.dayBreaks("2026-03-02");
    var said = parts("Un SMS");

    world.approves(plan);
    leave();

    var sent = taken().getFirst().body();
    assertThat(sent).contains("FACTURA-ELECTRONICA-0000-1");
    assertThat(SmsParts.of(sent).count())
        .isGreaterThan(1)
        .isEqualTo(said)
        .isEqualTo(parts("Un SMS"));
  }

  /** Some debtors with little to say and some with much, in two languages and two currencies. */
  private void owing() {
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world
        .debtor("Íñigo Ocaranza y Álvarez de Toledo, Sucesores de la Compañía Minera")
        .answersAt("+528112345699")
        .owes("I1", "1234567.89", "2026-03-01")
        .owes("I2", "7654321.00", "2026-02-01");
    world
        .debtor("Bob")
        .lives("MX", "America/Mexico_City", "en")
        .answersAt("+528112345698")
        .owes("B1", "99.00", "USD", "2026-03-01", "\\N");
    world
        .debtor("Eva")
        .stands("", "consumer")
        .answersAt("+528112345697")
        .owes("E1", "12500.00", "2026-03-01");
    world.fileArrives();
  }

  /** The company speaks with accents to whom it is kindest, and greets by name. */
  private void accented() {
    var text = "{{empresa}}: ¿ya pagó, {{nombre}}? Vea {{enlace_de_pago}} Aún son {{total}}";
    assertThat(new SmsText(text, false).faults()).isEmpty();
    in(
        tx ->
            TestApplication.bean(SmsTexts.class)
                .write(tx, Stage.GENTLE, Language.ES, new SmsText(text, false), Ids.next()));
  }

  private int parts() {
    return parts("4 SMS");
  }

  private int parts(String messages) {
    var found = Pattern.compile(messages + ", (\\d+) partes").matcher(page());
    assertThat(found.find()).isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static Tariff tariff() {
    return new Tariff(
        Currency.getInstance("MXN"), null, new BigDecimal("0.55"), null, null, null, null, null);
  }

  private void plan() {
    house(SMS, EMAIL);
    world.debtor("Ana").answersAt(ANA).owes("A1", "100.00", "2026-03-01");
    world.debtor("Luis").answersAt("+528112345699").owes("L1", "100.00", "2026-03-01");
    world.debtor("Pia").owes("P1", "100.00", "2026-03-01");
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
