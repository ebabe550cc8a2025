package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.whatsapp.WhatsAppProvider;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.simulator.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Check S12: words after the day, numbers of accounts, the limit of people, a red number, an
 * agency. Check S02 where it is about WhatsApp: a person's numbers in all their forms are one.
 */
class WhatsAppS12Test {

  private static final String TO = "+528112345678";

  private static final SqlFile CONNECTED =
      SqlFile.read(
          "test",
          """
          -- tenant · by which channels strategies go
          select c.channel from messaging.v_connected c where c.tenant_id = :tenant
          """);

  private final WhatsAppWorld chat = new WhatsAppWorld();
  private final MessagingWorld world = chat.world;

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().fates(_ -> new Fate.Arrives());
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void whileThePersonsDayLastsTheyMayBeAnsweredFreelyAndNotASecondLonger()
      throws InterruptedException {
    writes("5218112345678");
    var within = chat.asks(TO);
    chat.sent();
    assertThat(chat.standing(within)).isEqualTo("accepted delivered");
    assertThat(chat.taken().getFirst().message().path("type").asString()).isEqualTo("interactive");

    world.passes(Duration.ofHours(24));
    var after = chat.asks(TO);
    chat.sent();

    assertThat(chat.standing(after)).isEqualTo("withheld WHATSAPP-TEXT");
    assertThat(chat.taken()).hasSize(1);
  }

  @Test
  void ownWordsLeaveWithinTheDayOnly() throws InterruptedException {
    chat.approved();
    var message = chat.asks(TO);
    ownWords(message);
    chat.sent();
    assertThat(chat.standing(message)).isEqualTo("withheld WHATSAPP-DAY");

    writes("5218112345678");
    var second = chat.asks(TO);
    ownWords(second);
    chat.sent();

    assertThat(chat.standing(second)).isEqualTo("accepted delivered");
    assertThat(chat.taken().getFirst().message().path("interactive").toString())
        .contains("Con palabras propias");
  }

  @ParameterizedTest
  @CsvSource({
    "5218112345678, +528112345678",
    "528112345678, +528112345678",
    "5491134567890, +541134567890",
    "541134567890, +5491134567890",
    "551187654321, +5511987654321",
    "5511987654321, +551187654321",
    "5493511234567, +5493511234567"
  })
  void check_S02_anAnswerInAnotherFormOfTheNumberOpensTheSamePersonsDay(String from, String known)
      throws InterruptedException {
    writes(from);

    assertThat(openUntil(known)).contains(world.clock.instant().plus(Duration.ofHours(24)));
    assertThat(openUntil("+528100000001")).isEmpty();
  }

  @Test
  void theSameCallAgainOrLateOpensNoLongerDay() throws InterruptedException {
    writes("5218112345678");
    var until = openUntil(TO);
    world.passes(Duration.ofHours(3));
    chat.desk()
        .people()
        .writes(
            chat.number, "5218112345678", "hola", world.clock.instant().minus(Duration.ofHours(5)));
    TestApplication.providers().awaitCalls();

    assertThat(openUntil(TO)).isEqualTo(until);
  }

  @Test
  void aNumberOfAnAccountInWhatFillsTheTextKeepsItBack() throws InterruptedException {
    chat.approved();
    var message = chat.asks(TO);
    var letter = MessagingWorld.letter();
    var words = new HashMap<>(letter.words());
    words.put("nombre", "Ana, CLABE 032180000118359719");
    world.says(
        message,
        new Writing.Letter(Map.copyOf(words), letter.headings(), letter.rows(), letter.link()));

    chat.sent();

    assertThat(chat.standing(message)).isEqualTo("withheld WHATSAPP-NUMBER");
    assertThat(chat.taken()).isEmpty();
  }

  @Test
  void anAgencyWritesNobodyUntilMetasApprovalIsRecorded() throws InterruptedException {
    chat.approved();
    world.transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY));
    var message = chat.asks(TO);
    chat.sent();
    assertThat(chat.taken()).isEmpty();
    assertThat(chat.standing(message)).contains("WHATSAPP-AGENCY");
  }

  @Test
  void onceTheSwitchIsOffNothingMoreIsClaimedHoweverManyAreAtIt() throws Exception {
    chat.approved().desk().people().rates(chat.number, "GREEN", -1, world.clock.instant());
    TestApplication.providers().awaitCalls();
    var messages = new ArrayList<UUID>();
    for (int i = 0; i < 60; i++) {
      messages.add(chat.asksAnother());
    }
    var racing = new ArrayList<Thread>();
    for (int i = 0; i < 3; i++) {
      racing.add(Thread.ofVirtual().start(() -> chat.dispatcher.drain(world.tenant)));
    }

    world.transactions.run(world.tenant, tx -> chat.standings.stop(tx, Ids.next()));
    int tried = attempts();
    for (var one : racing) {
      one.join();
    }
    chat.sent();

    assertThat(attempts()).isEqualTo(tried);
    assertThat(chat.taken()).hasSize(tried);
    assertThat(messages.stream().map(chat::standing).filter("withheld WHATSAPP-STOPPED"::equals))
        .hasSize(60 - tried);
  }

  @Test
  void whileItIsStoppedStrategiesDoNotCountOnIt() throws InterruptedException {
    assertThat(connected()).doesNotContain("whatsapp");
    chat.approved();
    assertThat(connected()).contains("whatsapp");

    world.transactions.run(world.tenant, tx -> chat.standings.stop(tx, Ids.next()));
    assertThat(connected()).doesNotContain("whatsapp");
    world.transactions.run(world.tenant, tx -> chat.standings.resume(tx, Ids.next()));
    assertThat(connected()).contains("whatsapp");
  }

  private List<String> connected() {
    return world.transactions.in(world.tenant, tx -> tx.sql(CONNECTED).query(String.class).list());
  }

  private int attempts() {
    return world.count("select count(*) from messaging.attempt a where a.tenant_id = :tenant");
  }

  private void writes(String from) throws InterruptedException {
    chat.desk().people().writes(chat.number, from, "hola", world.clock.instant());
    TestApplication.providers().awaitCalls();
  }

  private Optional<Instant> openUntil(String address) {
    return world.transactions.in(
        world.tenant,
        tx ->
            WhatsAppProvider.window(TestApplication.bean(Accounts.class), world.clock)
                .openUntil(tx, address));
  }

  /** Not a text of the company's: what its author says itself. */
  private void ownWords(UUID message) {
    var letter = MessagingWorld.letter();
    var body =
        "Hola {{nombre}}, le escribe {{empresa}}. Con palabras propias.\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}";
    var wording = ((Parsed.Good) Wording.parse(Language.ES, "Su factura", body)).wording();
    world.says(
        message, new Writing.Said(wording.compose(letter).orElseThrow(), wording.marks(letter)));
  }
}
