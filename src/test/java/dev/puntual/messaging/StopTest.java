package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.rules.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever says stop is left alone, from that commit on and for good. */
class StopTest {

  private static final String ADDRESS = "pagos@cliente.example";

  private final MessagingWorld world = new MessagingWorld();
  private final LawfulLetters letters = new LawfulLetters(world);
  private final UUID ana = Ids.next();

  @Test
  void whatWasAskedForBeforeTheStopStaysInTheHouse() {
    var message = letters.to(ana).ask();
    stop(new Reach.Address(Channel.EMAIL, ADDRESS), StopCause.ONE_CLICK);
    sent();

    assertThat(world.stateOf(message)).isEqualTo("withheld stopped_one_click");
    assertThat(letters.outcome(message)).as("its slot").isEqualTo("released");
    assertThat(world.post.heard()).isEmpty();
  }

  @Test
  void whatIsAskedForAfterItTakesNoSlot() {
    stop(new Reach.Address(Channel.EMAIL, ADDRESS), StopCause.OPT_OUT);
    var message = letters.to(ana).ask();

    assertThat(world.stateOf(message)).isEqualTo("withheld stopped_opt_out");
    assertThat(letters.outcome(message)).isEqualTo("released");
  }

  @Test
  void p05TheAddressStaysSilentUnderAnotherIdAndInAnotherHand() {
    stop(new Reach.Address(Channel.EMAIL, "  Pagos@Cliente.EXAMPLE "), StopCause.WORD);

    assertThat(world.stateOf(letters.to(Ids.next()).ask())).isEqualTo("withheld stopped_word");
  }

  @Test
  void aStopByTextMessageLeavesLettersAlone() {
    stop(new Reach.Address(Channel.SMS, "+525555123456"), StopCause.WORD);

    assertThat(world.stateOf(world.asksForSms("+52 1 55 5512 3456")))
        .as("as Mexico wrote it until 2019")
        .isEqualTo("withheld stopped_word");
    assertThat(world.stateOf(letters.to(ana).ask())).isEqualTo("ready");
  }

  @Test
  void whoStopsAllChannelsIsNotWrittenToAtAnAddressLearntLater() {
    stop(new Reach.Person(ana), StopCause.OPT_OUT);

    assertThat(world.stateOf(letters.to(ana).ask())).isEqualTo("withheld stopped_opt_out");
    assertThat(world.stateOf(letters.to(Ids.next()).ask())).as("others").isEqualTo("ready");
  }

  @Test
  void aNumberThatIsNotTheirsIsStillSomebodyElses() {
    stop(new Reach.NotTheirs(ana, null, ADDRESS), StopCause.WRONG_NUMBER);

    assertThat(world.stateOf(letters.to(ana).ask())).isEqualTo("withheld stopped_wrong_number");
    assertThat(world.stateOf(letters.to(Ids.next()).ask())).isEqualTo("ready");
  }

  @Test
  void ofSeveralCausesTheOneTheyAskedForIsTold() {
    stop(new Reach.Address(Channel.EMAIL, ADDRESS), StopCause.HARD_BOUNCE);
    stop(new Reach.Address(null, ADDRESS), StopCause.WORD);

    assertThat(world.stateOf(letters.to(ana).ask())).isEqualTo("withheld stopped_word");
  }

  @Test
  void aStopSaidTwiceIsOneAndLiftingItIsAnEntryOfItsOwn() {
    var reach = new Reach.Address(Channel.EMAIL, ADDRESS);
    assertThat(stop(reach, StopCause.ONE_CLICK)).isEqualTo(1);
    assertThat(stop(reach, StopCause.ONE_CLICK)).isZero();
    var id = id();

    assertThat(lift(id, Ids.next())).isTrue();
    assertThat(lift(id, Ids.next())).as("a second time").isFalse();
    assertThat(world.stateOf(letters.to(ana).ask())).isEqualTo("ready");
    assertThat(stop(reach, StopCause.ONE_CLICK)).as("they may change their mind").isEqualTo(1);
    assertThat(
            world.count("select count(*) from messaging.suppression s where s.tenant_id = :tenant"))
        .isEqualTo(2);
  }

  @Test
  void whereALetterCameBackNobodyWritesAndNobodySpellsTheAddress() {
    var message = letters.to(ana).ask();
    sent();
    assertThat(stopOf(message, StopCause.HARD_BOUNCE)).isEqualTo(1);
    assertThat(stopOf(message, StopCause.HARD_BOUNCE)).as("told twice").isZero();

    assertThat(world.stateOf(letters.to(Ids.next()).ask()))
        .isEqualTo("withheld stopped_hard_bounce");
    assertThat(
            world.count(
                "select count(*) from messaging.suppression s where s.tenant_id = :tenant"
                    + " and s::text like '%cliente%'"))
        .isZero();
  }

  @Test
  void anotherCompanyKnowsNothingOfIt() {
    stop(new Reach.Address(Channel.EMAIL, ADDRESS), StopCause.ONE_CLICK);
    var other = new MessagingWorld();

    assertThat(other.stateOf(other.asksFor("Ana"))).isEqualTo("ready");
  }

  @Test
  void theDatabaseKnowsAnAddressAgainAsTheProgramDoes() {
    var keys = new AddressKeys(TestApplication.bean(Secrets.class));
    for (var address :
        List.of(
            ADDRESS,
            " ÑANDÚ@Cliente.example\n",
            "+52 1 (55) 5512-3456",
            "+525555123456 ext. 4",
            "+5491155551234",
            "+55 11 98765-4321",
            "+55 11 3765-4321",
            "MX.1A2b")) {
      assertThat(inDatabase(keys, address)).as(address).isEqualTo(keys.of(world.tenant, address));
    }
    assertThat(keys.of(world.tenant, "+5491155551234"))
        .isEqualTo(keys.of(world.tenant, "+541155551234"))
        .isNotEqualTo(keys.of(TenantId.fresh(), "+541155551234"));
    assertThat(keys.of(world.tenant, "+5511987654321"))
        .isEqualTo(keys.of(world.tenant, "+551187654321"));
  }

  private String inDatabase(AddressKeys keys, String address) {
    var file =
        SqlFile.read(
            "test", "-- local · test\nselect messaging.address_key(:address, :inner, :outer)");
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(file)
                .param("address", address)
                .param("inner", keys.innerPad(world.tenant))
                .param("outer", keys.outerPad(world.tenant))
                .query(String.class)
                .single());
  }

  private int stop(Reach reach, StopCause cause) {
    var evidence = new Evidence(world.clock.instant(), null, null, "", "", "", "", null);
    var stop = new Stop(reach, cause, evidence);
    return world.transactions.in(
        world.tenant, tx -> world.suppressions.suppress(tx, List.of(stop, stop)));
  }

  private int stopOf(UUID message, StopCause cause) {
    return world.transactions.in(
        world.tenant,
        tx -> world.suppressions.suppressAddressesOf(tx, Map.of(message, "5.1.1"), cause));
  }

  private boolean lift(UUID stop, @Nullable UUID person) {
    return world.transactions.in(
        world.tenant,
        tx ->
            world.suppressions.lift(
                tx, stop, new Suppressions.Lift(person, "Ana", "lo pidió", "")));
  }

  private UUID id() {
    var file =
        SqlFile.read(
            "test",
            "-- tenant · test\nselect s.suppression_id from messaging.v_suppression s where s.tenant_id = :tenant");
    return world.transactions.in(world.tenant, tx -> tx.sql(file).query(UUID.class).single());
  }

  private void sent() {
    world.dispatcher().drain(world.tenant);
  }
}
