package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TestCluster;
import java.sql.SQLException;
import java.sql.Timestamp;
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

  @Test
  void aHundredThousandLettersOfANewCompanyTakeTheirSlotsAmongManySmallOnesThatWereAnalysed()
      throws SQLException {
    for (int i = 0; i < 30; i++) {
      absorb(20, "few" + i);
    }
    TestCluster.analyse();
    assertThat(absorb(LETTERS, "many")).isEqualTo(LETTERS);
  }

  private static int absorb(int letters, String salt) {
    var world = new MessagingWorld();
    return world.transactions.in(
        world.tenant,
        tx -> {
          tx.sql(REQUESTS)
              .param("letters", letters)
              .param("salt", salt)
              .param("now", Timestamp.from(world.clock.instant()))
              .update();
          return world.mailroom.absorb(tx);
        });
  }
}
