package dev.puntual.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.Database;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of I1 to I11 tells what is broken, when somebody breaks it. */
class InvariantsTest {

  private static final String MESSAGE = "md5(:tenant || 'm')::uuid";
  private static final String SENT =
      "insert into messaging.message (tenant_id, message_id, subject_id, stage, channel, language, recipient, address,"
          + " country, zone, expires_on, requested_at, state, reason) select :tenant, "
          + MESSAGE
          + ", gen_random_uuid(), 'gentle', 'sms', 'es', '', '+528110000000', 'MX', '', '2026-03-20', '2026-03-10', ";
  private static final String HANDED =
      "insert into crash.handed select :tenant, " + MESSAGE + ", c.email, '',";
  private static final String TO_ANA =
      " from receivables.contact c where c.tenant_id = :tenant and c.contact_id = md5(:tenant || 'c1')::uuid";

  private static Owner owner;
  private static Invariants invariants;

  private final UUID tenant = TenantId.fresh().value();

  @BeforeAll
  static void open() {
    DatabaseAddress database = TestCluster.freshDatabase("invariants");
    Database.at(database).close();
    owner = new Owner(database);
    Diary.open(owner);
    owner.does(new UUID(0, 0), "set session_replication_role = replica");
    invariants = new Invariants(owner);
  }

  @AfterAll
  static void close() {
    owner.close();
  }

  private void sound() {
    Portfolio.of(owner, tenant).owed(2, 2, "2026-03-06").follows(3, "sms");
  }

  @Test
  void nothingIsToldOfASoundCompany() {
    sound();

    assertThat(invariants.all(tenant)).isEmpty();
    assertThat(invariants.safety(tenant)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      textBlock =
          """
          I1 | does not add up | insert into cash.settlement values (:tenant, gen_random_uuid(), gen_random_uuid(), 'MXN', 100, 30, '2026-03-10')
          I1 | no entry of its own | insert into cash.allocation values (:tenant, gen_random_uuid(), md5(:tenant || 'r1-1')::uuid, 40, '2026-03-10')
          I1 | came of no allocation | insert into receivables.entry values (:tenant, md5(:tenant || 'r1-1')::uuid, gen_random_uuid(), 'payment', -40, '2026-03-10', 'payment:?', '2026-03-10')
          I2 | is open with 60 | update receivables.receivable set balance = 60 where tenant_id = :tenant and number = 'FX1-1'
          I2 | is open with 100 | insert into receivables.entry values (:tenant, md5(:tenant || 'r1-1')::uuid, gen_random_uuid(), 'credit', -40, '2026-03-10', 'test', '2026-03-10')
          I2 | is open with -1 | update receivables.receivable set balance = -1, settled_on = '2026-03-10' where tenant_id = :tenant and number = 'FX1-1'
          I3 | left at 2026-03-10 07:59 | $handed '2026-03-10 13:59Z', 2 $ana
          I3 | left at 2026-03-10 19:00 | $handed '2026-03-11 01:00Z', 2 $ana
          I3 | left at 2026-03-14 13:30 | $handed '2026-03-14 19:30Z', 2 $ana
          I3 | left at 2026-03-15 12:00 | $handed '2026-03-15 18:00Z', 2 $ana
          I3 | left at 2026-03-16 12:00 | $handed '2026-03-16 18:00Z', 2 $ana
          I4 | left 2 times | $handed '2026-03-10 17:00Z', 2 $twice
          I4 | heard 2 times on 2026-03-10 | insert into crash.handed select :tenant, gen_random_uuid(), a.address, '', '2026-03-10 17:00Z', 2 from receivables.contact c, unnest(array[c.email, c.phone]) a (address) where c.tenant_id = :tenant and c.contact_id = md5(:tenant || 'c1')::uuid
          I5 | left after the stop | $handed '2026-03-10 17:00Z', 2 $ana; insert into crash.stopped select tenant_id, address, 1 from crash.handed where tenant_id = :tenant
          I6 | names FX1-1, paid | insert into crash.silenced values (:tenant, md5(:tenant || 'r1-1')::uuid, 'paid', 1); $handed '2026-03-10 17:00Z', 2 $ana; update crash.handed set content = 'FX1-1, FX1-2' where tenant_id = :tenant
          I6 | is about nothing | insert into crash.silenced select :tenant, md5(:tenant || 'r1-' || n)::uuid, 'disputed', 1 from generate_series(1, 2) n; $handed '2026-03-10 17:00Z', 2 $ana
          I7 | was decided by nobody | $handed '2026-03-10 17:00Z', 2 $ana
          I7 | passed no door | $handed '2026-03-10 17:00Z', 2 $ana
          I8 | went to somebody else | insert into crash.handed values (:tenant, gen_random_uuid(), 'eva@otra.example', '', '2026-03-10 17:00Z', 2)
          I8 | is another company’s | $handed '2026-03-10 17:00Z', 2 $ana
          I8 | rows of others in messaging.leak | create table messaging.leak (tenant_id uuid); grant select on messaging.leak to puntual_app; insert into messaging.leak values (gen_random_uuid())
          I9 | event e1 is there 0 times | insert into crash.told values (:tenant, 'e1')
          I9 | is kept twice | insert into messaging.delivery_event (tenant_id, provider, event_id, kind, message_id, body, received_at) select :tenant, 'carrier', 'e' || n, 'sent', md5(:tenant || 'm')::uuid, '', '2026-03-10' from generate_series(1, 2) n
          I9 | was applied 0 times | insert into crash.paid values (:tenant, gen_random_uuid())
          I9 | another sum was applied | $payment; insert into cash.settlement select tenant_id, payment_id, debtor_id, 'MXN', 100, 40, '2026-03-10' from payments.payment where tenant_id = :tenant
          I10 | vanished | insert into crash.seen values (:tenant, gen_random_uuid())
          I10 | is ready  and nobody heard it | $message 'ready', ''
          I10 | is sending  and nobody heard it | $message 'sending', ''
          I10 | is accepted  and nobody heard it | $message 'accepted', ''
          I10 | is rejected content and was heard | $message 'rejected', 'content'; $handed '2026-03-10 17:00Z', 2 $ana
          I10 | is unknown  and nobody heard it | $message 'unknown', ''
          I10 | is left open | insert into messaging.attempt (tenant_id, message_id, attempt_no, lease_id, started_at) values (:tenant, gen_random_uuid(), 1, gen_random_uuid(), '2026-03-10')
          I10 | message | insert into messaging.ready (tenant_id, channel, due_at, message_id, attempt_no, country, zone, expires_on) values (:tenant, 'sms', '2026-03-10', gen_random_uuid(), 1, 'MX', '', '2026-03-20')
          I10 | request | insert into messaging.in_request (tenant_id, message_id, subject_id, stage, channel, language, recipient, address, country, zone, expires_on, requested_at) values (:tenant, gen_random_uuid(), gen_random_uuid(), 'gentle', 'sms', 'es', '', '', 'MX', '', '2026-03-20', '2026-03-10')
          I10 | entry | insert into receivables.in_entry values (:tenant, gen_random_uuid(), gen_random_uuid(), 'payment', -1, '2026-03-10', 'payment:?')
          I10 | notice n1 | insert into payments.notice (tenant_id, gateway, notice_id, received_at, body) values (:tenant, 'trial', 'n1', '2026-03-10', '')
          I10 | is told of to nobody | $payment
          I11 | nobody looked | insert into crash.killed values (:tenant, 1, 'CLAIMED', false)
          I11 | after death 1: debt FX1-1 | insert into crash.broken values (:tenant, 1, 'debt FX1-1 is open with 60 of 100')
          """)
  void whatIsBrokenIsTold(String invariant, String told, String broken) {
    sound();

    owner.does(tenant, spelled(broken));

    assertThat(invariants.all(tenant))
        .anyMatch(one -> one.matches(invariant + ": .*" + told + ".*"));
    owner.does(tenant, "drop table if exists messaging.leak");
  }

  @Test
  void aLookRightAfterADeathSeesWhatIsBroken() {
    sound();
    owner.does(tenant, "insert into crash.seen values (:tenant, gen_random_uuid())");

    new Diary(owner).killed(tenant, FaultPoint.CLAIMED, invariants);

    assertThat(invariants.i11ARestartAtAnyPointKeepsTheOthers(tenant))
        .singleElement()
        .asString()
        .startsWith("after death 1: message ")
        .endsWith(" vanished");
  }

  private static String spelled(String broken) {
    return broken
        .replace("$handed", HANDED)
        .replace("$twice", TO_ANA.replace(" where", ", generate_series(1, 2) where"))
        .replace("$ana", TO_ANA)
        .replace("$message", SENT)
        .replace(
            "$payment",
            "insert into payments.payment (tenant_id, payment_id, debtor_id, currency, amount, gateway, state, started_at, changed_at, paid_at, revision)"
                + " values (:tenant, gen_random_uuid(), gen_random_uuid(), 'MXN', 100, 'trial', 'paid', '2026-03-10', '2026-03-10', '2026-03-10', 1)");
  }
}
