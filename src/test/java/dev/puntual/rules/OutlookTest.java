package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Reservations.Request;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a planner is told about a day. */
class OutlookTest {

  private static final int MANY = 100_000;

  private static final SqlFile ASK =
      sql(
          "insert into pg_temp.in_question (question_id, debtor_id, channel, country, zone, collector, recipient, stage,"
              + " occasion, at) values (:debtor, :debtor, 'email', :country, :zone, 'first_party', 'debtor', 'late', :debtor, :at)"
              + " on conflict do nothing");

  private static final SqlFile ASK_MANY =
      sql(
          "insert into pg_temp.in_question (question_id, debtor_id, channel, country, zone, collector, recipient, stage,"
              + " occasion, at) select md5('q' || d)::uuid, md5('d' || d)::uuid, 'email', c.country, c.zone, 'first_party',"
              + " 'debtor', 'late', md5('o' || d)::uuid, :at from generate_series(1, :many) d"
              + " join (values (0, 'MX', 'America/Mexico_City'), (1, 'MX', ''), (2, 'CO', 'America/Bogota'),"
              + " (3, 'CL', 'America/Santiago')) c (n, country, zone) on c.n = d % 4 on conflict do nothing");

  private static final SqlFile READ =
      sql("select o.question_id, o.may, o.first_day, o.against from pg_temp.outlook o");

  private static final SqlFile COUNT =
      sql(
          "select count(*) from pg_temp.outlook o where o.may or o.first_day is not null or o.against <> '{}'");

  private final World world = new World("2026-03-10");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Outlook outlook = TestApplication.bean(Outlook.class);
  private final Instant ten = Asking.local("America/Mexico_City", "2026-03-10T10:00:00");

  private record Said(boolean may, String firstDay, String against) {}

  @Test
  void aPlannerHearsWhoMayBeWrittenToOnADayAndElseWhichRuleAndWhichDay() {
    var free = UUID.randomUUID();
    var yesterday = UUID.randomUUID();
    var colombian = UUID.randomUUID();
    reserve(yesterday, ten.minus(Duration.ofDays(1)));

    var tuesday =
        ask(
            "2026-03-10",
            Map.of(
                free, "MX America/Mexico_City", yesterday, "MX ", colombian, "CO America/Bogota"));

    assertThat(tuesday.apply(free))
        .isEqualTo(new Said(true, "2026-03-10", tuesday.apply(free).against()));
    assertThat(tuesday.apply(yesterday).may()).isFalse();
    assertThat(tuesday.apply(yesterday).firstDay()).isEqualTo("2026-03-11");
    assertThat(tuesday.apply(yesterday).against()).contains("HOUSE-GAP-1");
    assertThat(tuesday.apply(colombian)).isEqualTo(new Said(false, "null", "{CO-CHAN-1}"));
  }

  @Test
  void aHolidayIsNoDayAndTheNextOneIs() {
    var debtor = UUID.randomUUID();
    var monday = ask("2026-03-16", Map.of(debtor, "MX America/Mexico_City"));

    assertThat(monday.apply(debtor).may()).as("Benito Juárez").isFalse();
    assertThat(monday.apply(debtor).firstDay()).isEqualTo("2026-03-17");
    var sunday = ask("2026-03-15", Map.of(debtor, "MX America/Mexico_City"));
    assertThat(sunday.apply(debtor).firstDay()).isEqualTo("2026-03-17");
  }

  @Test
  void aHundredThousandQuestionsAreOneGo() {
    var took =
        transactions.rehearse(
            world.tenant,
            tx -> {
              outlook.open(tx);
              tx.sql(ASK_MANY).param("many", MANY).param("at", Timestamp.from(ten)).update();
              long start = System.nanoTime();
              assertThat(outlook.on(tx, LocalDate.of(2026, 3, 10), ten)).isEqualTo(MANY);
              var told = Duration.ofNanos(System.nanoTime() - start);
              assertThat(tx.sql(COUNT).query(Integer.class).single()).isEqualTo(MANY);
              return told;
            });
    System.out.println("an outlook on 100,000 in " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofMinutes(1));
  }

  private Function<UUID, Said> ask(String day, Map<UUID, String> debtors) {
    var said =
        transactions.rehearse(
            world.tenant,
            tx -> {
              outlook.open(tx);
              debtors.forEach(
                  (debtor, place) ->
                      tx.sql(ASK)
                          .param("debtor", debtor)
                          .param("country", place.substring(0, 2))
                          .param("zone", place.substring(3))
                          .param("at", Timestamp.from(ten))
                          .update());
              assertThat(outlook.on(tx, LocalDate.parse(day), ten)).isEqualTo(debtors.size());
              return tx
                  .sql(READ)
                  .query(
                      (row, _) ->
                          Map.entry(
                              row.getObject(1, UUID.class),
                              new Said(
                                  row.getBoolean(2),
                                  String.valueOf(row.getString(3)),
                                  row.getString(4))))
                  .list()
                  .stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            });
    return debtor -> Objects.requireNonNull(said.get(debtor));
  }

  private void reserve(UUID debtor, Instant at) {
    var question =
        new Question(
            new DebtorId(debtor),
            null,
            Channel.EMAIL,
            Question.Where.in("MX").at(ZoneId.of("America/Mexico_City")),
            new Question.Parties(Collector.FIRST_PARTY, DebtorClass.UNKNOWN, Recipient.DEBTOR),
            DebtStage.LATE,
            Set.of(),
            null,
            false);
    var reservations = TestApplication.bean(Reservations.class);
    Reservation taken =
        transactions.in(
            world.tenant, tx -> reservations.reserve(tx, Request.at(Ids.next(), question, at)));
    assertThat(taken).isInstanceOf(Reservation.Taken.class);
  }

  private static SqlFile sql(String text) {
    return SqlFile.read("test", "-- tenant · a test\n" + text);
  }
}
