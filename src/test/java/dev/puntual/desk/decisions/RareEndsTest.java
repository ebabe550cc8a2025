package dev.puntual.desk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.RowsRead;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TestCluster;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Issue 3, Pages, «decisions explorer»: among a quarter of a million whom campaigns meant, the few
 * that met a rare end are found without reading the others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RareEndsTest {

  private static final int MANY = 250_000;
  private static final List<String> TABLES =
      List.of("dunning.campaign_contact", "messaging.message");

  private record Looked(int shown, long rows, long millis) {}

  private final World world = new World("2026-03-03");

  /**
   * Of five runs: every fifth customer got no message, ten for a rare reason; of the rest ten ended
   * rarely.
   */
  @BeforeAll
  void manyWereMeant() throws SQLException {
    var tenant = "'" + world.tenant.value() + "'::uuid";
    var campaign = "md5('%s/' || n %% 5)::uuid".formatted(world.tenant.value());
    TestCluster.execute(
        "insert into dunning.campaign (tenant_id, campaign_id, name, kind, state, audience, recurs, starts_on, hour, made_at, made_by)"
            + " select %s, %s, 'Aviso ' || n, 'notice', 'ended', 'everyone', 'once', '2026-03-01', '09:00', '2026-02-28', gen_random_uuid()"
                .formatted(tenant, campaign)
            + " from generate_series(0, 4) n");
    TestCluster.execute(
        "insert into dunning.campaign_run (tenant_id, campaign_id, run_on, started_at) select %s, %s, '2026-03-02', '2026-03-02 16:00Z'"
                .formatted(tenant, campaign)
            + " from generate_series(0, 4) n");
    TestCluster.execute(
        "insert into messaging.message (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone,"
            + " expires_on, requested_at, state, reason)"
            + " select %s, md5('m' || n || '%s')::uuid, md5('d' || n)::uuid, 'notice', 'email', 'es', 'X', 'x@cliente.example', 'MX', '', '2026-03-09',"
                .formatted(tenant, world.tenant.value())
            + " '2026-03-02 16:00Z', case when n % 25000 = 1 or n % 3 = 0 then 'withheld' else 'accepted' end,"
            + " case when n % 25000 = 1 then 'stopped_person' when n % 3 = 0 then 'rules' else '' end"
            + " from generate_series(1, %d) n where n %% 7 <> 0".formatted(MANY));
    TestCluster.execute(
        "insert into dunning.campaign_contact (tenant_id, campaign_id, run_on, debtor_id, currency, message_id, reason, channel)"
            + " select %s, %s, '2026-03-02', md5('d' || n)::uuid, '',".formatted(tenant, campaign)
            + " case when n %% 7 <> 0 then md5('m' || n || '%s')::uuid end,"
                .formatted(world.tenant.value())
            + " case when n % 7 <> 0 then '' when n % 24500 = 0 then 'no_value' else 'no_address' end, case when n % 7 <> 0 then 'email' else '' end"
            + " from generate_series(1, %d) n".formatted(MANY));
    TestCluster.analyse();
  }

  @ParameterizedTest
  @CsvSource({"silent.no_value, 10", "withheld.stopped_person, 8"})
  void aRareEndIsFoundByItsKey(String end, int found) {
    var looked = look(end);
    assertThat(looked.shown()).isEqualTo(found);
    assertThat(looked.rows())
        .as("rows read of %d in %d ms", MANY, looked.millis())
        .isLessThan(2_000);
  }

  @ParameterizedTest
  @CsvSource({"silent.no_address", "withheld.rules", "accepted"})
  void aPageOfAFrequentOneReadsFewOfThem(String end) {
    var looked = look(end);
    assertThat(looked.shown()).isEqualTo(51);
    assertThat(looked.rows())
        .as("rows read of %d in %d ms", MANY, looked.millis())
        .isLessThan(MANY / 4);
  }

  @Test
  void whatNobodyMetCostsNothing() {
    assertThat(look("rejected.told_failed").rows()).isLessThan(2_000);
  }

  private Looked look(String end) {
    var today = BusinessDate.of("2026-03-03");
    var filter = Filter.of(Map.of("fin", end, "del", "2026-03-01", "al", "2026-03-03"), today);
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx -> {
              long begun = System.nanoTime();
              int shown = new CampaignRows(tx, filter).page(51).size();
              long took = (System.nanoTime() - begun) / 1_000_000;
              return new Looked(shown, RowsRead.of(tx, TABLES), took);
            });
  }
}
