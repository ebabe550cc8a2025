package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Said;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.sms.smpp.Smpp;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.smpp.SmppDesk.Taken;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmppSmsTest extends ProviderConformance {

  private static final String SYSTEM = "cobro";
  private static final int NO_MORE = 0;

  private final TenantId tenant = TenantId.fresh();
  private final List<DeliveryEvent> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger lost = new AtomicInteger(NO_MORE);
  private final Smpp smpp = new Smpp(new SmppMemory().news(this::keep), InstantSource.fixed(NOW));
  private @Nullable URI elsewhere;

  @BeforeEach
  void openAccount() {
    simulator.smpp().account(SYSTEM, "ficha");
  }

  @AfterEach
  void hangUp() {
    smpp.close();
  }

  @Test
  void aTextOfOnePartGoesOutInSevenBitsGoodUntilItsHour() {
    smpp.send(account(), slip("¿Ya pagó? No: ñandú", Duration.ofMinutes(150)));

    var message = simulator.smpp().taken().getFirst();
    assertThat(message.coding()).isEqualTo(8);
    assertThat(message.validity()).isEqualTo("000000023000000R");
    assertThat(message.to()).isEqualTo("528112345678");
    assertThat(said(message)).isEqualTo("¿Ya pagó? No: ñandú");

    smpp.send(account(), slip("¿Ya pagaste el recibo? {20 €} ñ", Duration.ofHours(1)));
    var plain = simulator.smpp().taken().getLast();
    assertThat(plain.coding()).isZero();
    assertThat(Gsm7.text(HexFormat.of().parseHex(plain.octets())))
        .isEqualTo("¿Ya pagaste el recibo? {20 €} ñ");
  }

  @Test
  void aLongTextGoesOutInPartsThatKnowWhichTheyAreAndOnlyTheLastAsksForAReceipt() {
    var text = "ó".repeat(150);

    assertThat(smpp.send(account(), slip(text, Duration.ofHours(1))))
        .isInstanceOf(SendOutcome.Accepted.class);

    var parts = simulator.smpp().taken();
    assertThat(parts).hasSize(3);
    assertThat(parts).extracting(Taken::last).containsExactly(false, false, true);
    var whole = new StringBuilder();
    for (int which = 0; which < 3; which++) {
      var octets = HexFormat.of().parseHex(parts.get(which).octets());
      assertThat(octets[0]).isEqualTo((byte) 5);
      assertThat(octets[4]).isEqualTo((byte) 3);
      assertThat(octets[5]).isEqualTo((byte) (which + 1));
      whole.append(new String(octets, 6, octets.length - 6, StandardCharsets.UTF_16BE));
    }
    assertThat(whole).hasToString(text);
  }

  @Test
  void itsReceiptsTellOfOurMessageHoweverEarlyTheyCome() throws InterruptedException {
    var sent = new ArrayList<UUID>();
    for (int i = 0; i < 50; i++) {
      var slip = slip();
      sent.add(slip.messageId());
      smpp.send(account(), slip);
    }
    simulator.smpp().awaitTold();

    assertThat(told).extracting(DeliveryEvent::messageId).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(told).extracting(DeliveryEvent::kind).containsOnly(Kind.DELIVERED);
  }

  @Test
  void whatCouldNotBeKeptIsToldAgain() throws InterruptedException {
    lost.set(3);
    smpp.send(account(), slip());
    simulator.smpp().awaitTold();

    assertThat(lost).hasValue(NO_MORE);
    assertThat(told).hasSize(1);
  }

  @Test
  void aReceiptThatFoundNobodyOnTheLineComesWithTheNextOne() throws InterruptedException {
    fate(new Fate.Hangs());
    assertThat(smpp.send(account(), slip())).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(told).isEmpty();

    assertThat(smpp.stands(tenant, account())).isTrue();
    simulator.smpp().awaitTold();

    assertThat(told).extracting(DeliveryEvent::kind).containsExactly(Kind.DELIVERED);
  }

  @Test
  void whatDidNotArriveIsToldWithTheCarriersCode() throws InterruptedException {
    fate(new Fate.Fails(12));
    smpp.send(account(), slip());
    simulator.smpp().awaitTold();

    assertThat(told.getFirst().kind()).isEqualTo(Kind.FAILED);
    assertThat(told.getFirst().detail()).isEqualTo("UNDELIV 012");
  }

  @Test
  void whatAPersonWritesComesOverTheSameLine() throws InterruptedException {
    smpp.stands(tenant, account());
    simulator.smpp().answers(SYSTEM, "528112345678", "55555", "BAJA");
    simulator.smpp().awaitTold();

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().kind()).isEqualTo(Kind.ANSWER);
    assertThat(told.getFirst().said())
        .isEqualTo(new Said("+528112345678", "", "BAJA", null, List.of()));
  }

  private synchronized void keep(TenantId company, DeliveryEvent event, String said) {
    assertThat(company).isEqualTo(tenant);
    if (lost.get() > NO_MORE) {
      lost.decrementAndGet();
      throw new IllegalStateException("the database is away");
    }
    told.add(event);
  }

  private static String said(Taken message) {
    return new String(HexFormat.of().parseHex(message.octets()), StandardCharsets.UTF_16BE);
  }

  private Slip slip(String text, Duration goodFor) {
    return new Slip(UUID.randomUUID(), "+528112345678", text, goodFor, callback());
  }

  @Override
  String callback(UUID message) {
    return callback();
  }

  private String callback() {
    return "https://cobro.example/avisos/mensajes/smpp/" + tenant + "?m=x";
  }

  @Override
  Provider provider(Outbound by, URI base) {
    elsewhere = base.getPort() == 1 ? base : null;
    return smpp;
  }

  @Override
  Account account() {
    return of("ficha");
  }

  @Override
  Account stranger() {
    return of("otra");
  }

  private Account of(String password) {
    var away = elsewhere;
    var host = away == null ? simulator.smpp().address() : away.getAuthority();
    return new Account(
        "smpp", "Ferreteria", Map.of("host", host, "system", SYSTEM, "password", password));
  }

  @Override
  @Nullable Duration ofThrottle() {
    return null;
  }

  @Override
  void fate(Fate fate) {
    simulator.smpp().fates(_ -> fate);
  }

  @Override
  int nobodyCode() {
    return 0x0B;
  }
}
