package dev.puntual.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.demo.cast.Star;
import dev.puntual.demo.story.Era;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.DoorKeepers;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.email.EmailPosts;
import dev.puntual.messaging.lanes.Lane;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Gate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MishapsTest {

  private static final Era ERA = Era.full();
  private static final Composed LETTER =
      new Composed("es", "Casa", "ana", "Hola", List.of(), List.of(), List.of(), "$1", "");

  @Test
  void oneAddressIsGoneOneServerGoesSilentAndTheRestArrive() {
    assertThat(sent("2026-11-10T15:00:00Z", Star.PAUSED, Star.BOUNCES, Star.UNSURE, Star.LAWYERS))
        .hasExactlyElementsOfTypes(Accepted.class, Rejected.class, Unknown.class, Accepted.class);
  }

  @Test
  void inAutumnTheServerStillAnswered() {
    assertThat(sent("2026-09-10T15:00:00Z", Star.UNSURE)).hasExactlyElementsOfTypes(Accepted.class);
  }

  @Test
  void aWeekWithoutAServerLeavesTheLettersOfTheSchoolTooOldToGo() {
    var world = new World("2026-10-30");
    world.asks(
        "update tenants.tenant t set country = 'CO' where t.tenant_id = :tenant returning t.country");
    world.debtor("Familia Zamora").owes("P-1", "100.00", "2026-10-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-10-30"));

    serve(world);
    assertThat(states(world)).containsExactly("ready ");

    world.itIs("2026-11-06", "10:00");
    serve(world);
    assertThat(states(world)).containsExactly("expired too_late");
  }

  private static void serve(World world) {
    var clock = TestApplication.bean(TurnableClock.class);
    var posts = new Mishaps(TestApplication.bean(EmailPosts.class), ERA, clock);
    var server =
        new LaneServer(
            TestApplication.bean(TenantTransactions.class),
            TestApplication.bean(FleetTransactions.class),
            new DoorKeepers(
                TestApplication.bean(Gate.class),
                TestApplication.bean(Suppressions.class),
                TestApplication.bean(OptOutLinks.class)),
            new RoomsAbove(TestApplication.bean(RoomsAbove.class).authors(), List.of()),
            posts,
            clock,
            1);
    var lane = new Lane(world.tenant, "email");
    while (server.serve(lane, () -> false).taken()) {
      // The next round finds what is left.
    }
  }

  private static List<String> states(World world) {
    return world.asks(
        "select m.state, m.reason from messaging.v_message m where m.tenant_id = :tenant");
  }

  private static List<SendOutcome> sent(String now, Star... to) {
    var letters =
        List.of(to).stream()
            .map(star -> star.debtor(ERA.horizon()).contact())
            .map(who -> new Outgoing(Ids.next(), 1, who.name(), who.email(), LETTER))
            .toList();
    var world = new World("2026-11-20");
    var mishaps =
        new Mishaps(
            (_, _) ->
                () ->
                    new Opened.Ready(
                        Line.holdingNothing(
                            batch ->
                                batch.stream().<SendOutcome>map(_ -> new Accepted("")).toList())),
            ERA,
            InstantSource.fixed(Instant.parse(now)));
    var post =
        TestApplication.bean(TenantTransactions.class)
            .in(world.tenant, tx -> mishaps.of(tx, Channel.EMAIL));
    return ((Opened.Ready) post.open()).line().send(letters);
  }
}
