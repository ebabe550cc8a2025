package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.SqlFile;
import java.sql.Timestamp;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A whole plan at once, as many statements as a small one. */
class MassAbsorbTest {

  private static final int LETTERS = 100_000;

  /** One debtor in a hundred has a letter in a second currency. */
  private static final SqlFile REQUESTS =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          insert into messaging.in_request (tenant_id, message_id, subject_id, stage, channel, language, recipient,
            address, country, zone, expires_on, requested_at, occasion)
          select cast(:tenant as uuid), md5(:salt || n)::uuid, md5('d' || n % (:letters * 99 / 100))::uuid, 'gentle', 'email', 'es', 'Ana',
            'pagos' || n || '@cliente.example', 'MX', 'America/Mexico_City', '2026-03-17', :now,
            md5('o' || n % (:letters * 99 / 100))::uuid
          from generate_series(1, :letters) n
          on conflict do nothing
          """);

  private final MessagingWorld world = new MessagingWorld();

  @Test
  void aHundredThousandLettersTakeTheirSlotsTogether() {
    var few = absorb(20, "few");
    for (int i = 0; i < 5; i++) {
      few = absorb(20, "few" + i);
    }
    var took = absorb(LETTERS, "many");
    System.out.println(
        "20 letters in " + few.toMillis() + " ms, 100,000 in " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofMinutes(2));
  }

  private Duration absorb(int letters, String salt) {
    return world.transactions.rehearse(
        world.tenant,
        tx -> {
          tx.sql(REQUESTS)
              .param("letters", letters)
              .param("salt", salt)
              .param("now", Timestamp.from(world.clock.instant()))
              .update();
          long start = System.nanoTime();
          assertThat(world.mailroom.absorb(tx)).isEqualTo(letters);
          return Duration.ofNanos(System.nanoTime() - start);
        });
  }
}
