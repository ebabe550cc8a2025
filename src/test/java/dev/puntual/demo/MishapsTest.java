package dev.puntual.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.demo.cast.Star;
import dev.puntual.demo.story.Era;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTransactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  private static List<SendOutcome> sent(String now, Star... to) {
    var letters =
        List.of(to).stream()
            .map(star -> star.debtor(ERA.horizon()).contact())
            .map(who -> new Outgoing(Ids.next(), 1, who.name(), who.email(), LETTER))
            .toList();
    var world = new World("2026-11-20");
    var mishaps =
        new Mishaps(
            _ -> () -> new Opened.Ready(new Taking()),
            ERA,
            InstantSource.fixed(Instant.parse(now)));
    var post = TestApplication.bean(TenantTransactions.class).in(world.tenant, mishaps::of);
    return ((Opened.Ready) post.open()).line().send(letters);
  }

  /** Takes everything. */
  private static final class Taking implements Line {

    @Override
    public List<SendOutcome> send(List<Outgoing> batch) {
      return batch.stream().<SendOutcome>map(_ -> new Accepted("")).toList();
    }

    @Override
    public boolean alive() {
      return true;
    }

    @Override
    public Optional<Trouble> trouble() {
      return Optional.empty();
    }

    @Override
    public void cut() {}

    @Override
    public void close() {}
  }
}
