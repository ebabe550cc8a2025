package dev.puntual.messaging.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * Meta's limit is of different people within any twenty-four hours: the count that is kept is at
 * every moment the one that looking at everybody gives, and the first of them leaves it first.
 */
class WhatsAppReachTest {

  private static final String NUMBER = "1001";
  private static final SqlFile ERASED =
      SqlFile.read(
          "test",
          """
          -- tenant · somebody is erased, as a company is asked to
          delete from messaging.whatsapp_person p where p.tenant_id = :tenant and p.person = :person
          """);
  private static final SqlFile FORGET =
      SqlFile.beside(dev.puntual.messaging.RawKept.class, "forget_reach");

  private final World world = new World("2026-03-02");
  private Instant now = Instant.parse("2026-03-02T16:00:00Z");

  @RepeatedTest(5)
  void theCountThatIsKeptIsTheOneOfLookingAtEverybody() {
    var random = new Random();
    long seed = random.nextLong();
    random.setSeed(seed);
    for (int round = 0; round < 120; round++) {
      now = now.plus(Duration.ofSeconds(random.nextInt(10_000)));
      if (random.nextInt(10) == 0) {
        now = now.minus(Duration.ofSeconds(random.nextInt(100_000)));
      }
      if (random.nextInt(4) > 0) {
        assertThat(kept()).as("seed %d, round %d", seed, round).isEqualTo(looked());
      }
      var people = some(random);
      in(
          tx -> {
            WhatsAppPeople.reached(tx, NUMBER, people, now);
            return 0;
          });
      if (random.nextInt(20) == 0) {
        erases("p" + random.nextInt(60));
      }
    }
    assertThat(kept()).isEqualTo(looked());
  }

  @Test
  void onThePointOfTwentyFourHoursSomebodyIsCountedNoMoreAndThoseOfAnotherNumberNever() {
    reaches(NUMBER, "ana", "bea", "ana");
    reaches("2002", "eva");
    assertThat(counted()).isEqualTo(2);
    var first = now;

    now = first.plus(Duration.ofHours(10));
    reaches(NUMBER, "ana");
    now = first.plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(counted()).isEqualTo(2);
    assertThat(first()).isEqualTo(first);
    now = first.plus(Duration.ofHours(24));
    assertThat(counted()).isEqualTo(1);
    assertThat(first()).isEqualTo(first.plus(Duration.ofHours(10)));
  }

  private void erases(String person) {
    in(
        tx -> {
          tx.sql(ERASED).param("person", person).update();
          return tx.sql(FORGET).param("subject", world.tenant.value()).update();
        });
  }

  private void reaches(String number, String... people) {
    in(
        tx -> {
          WhatsAppPeople.reached(tx, number, List.of(people), now);
          return 0;
        });
  }

  private int counted() {
    int kept = kept();
    assertThat(kept).isEqualTo(looked());
    return kept;
  }

  private int kept() {
    return in(tx -> WhatsAppPeople.reached(tx, NUMBER, now));
  }

  private Instant first() {
    return in(tx -> WhatsAppPeople.first(tx, NUMBER, now));
  }

  private int looked() {
    return in(tx -> WhatsAppPeople.counted(tx, NUMBER, now));
  }

  private static List<String> some(Random random) {
    var people = new HashSet<String>();
    for (int many = random.nextInt(8); many > 0; many--) {
      people.add("p" + random.nextInt(60));
    }
    return new ArrayList<>(people);
  }

  private <T> T in(Function<TenantTx, T> work) {
    return TestApplication.bean(TenantTransactions.class).in(world.tenant, work);
  }
}
