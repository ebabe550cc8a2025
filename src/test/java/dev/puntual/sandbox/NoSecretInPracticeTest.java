package dev.puntual.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.email.DkimKeys;
import dev.puntual.messaging.email.MailGrant;
import dev.puntual.messaging.email.MailGrants;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.returns.Box;
import dev.puntual.messaging.returns.Boxes;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataIntegrityViolationException;

/** Provider credentials are sealed at rest, and a practice copy of a company has none of them. */
@Timeout(120)
class NoSecretInPracticeTest {

  /** Whatever the catalogue calls sealed, and hashes of what opens doors. */
  private static final String SECRETS =
      """
      select a.attrelid::regclass || '.' || a.attname
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relforcerowsecurity
      where a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype
        and (a.attname like '%sealed%' or a.attname like '%secret%')
        and :tenant is not null
      order by 1
      """;

  private static final TenantTransactions TRANSACTIONS =
      TestApplication.bean(TenantTransactions.class);

  private final World world = new World("2026-03-02");

  @Test
  void credentialsOfTheCompanyAreNotInItsPracticeCopy() {
    world.debtor("Ana").owes("A-1", "1000.00", "2026-03-04");
    world.fileArrives();
    TRANSACTIONS.run(
        world.tenant,
        tx -> {
          TestApplication.bean(MailServers.class).set(tx, server());
          TestApplication.bean(MailGrants.class).set(tx, grant());
          TestApplication.bean(DkimKeys.class).make(tx, "aceros.example");
          TestApplication.bean(Boxes.class).set(tx, box());
          for (var channel : List.of(Channel.SMS, Channel.WHATSAPP, Channel.VOICE)) {
            TestApplication.bean(Accounts.class).set(tx, channel, account());
          }
        });
    var columns = SandboxTest.asks(world.tenant, SECRETS);
    assertThat(columns)
        .contains(
            "messaging.account.keys_sealed",
            "messaging.smtp.password_sealed",
            "messaging.imap.password_sealed",
            "messaging.mail_grant.secrets_sealed",
            "messaging.dkim_key.private_sealed",
            "payments.gateway.settings_sealed",
            "api.key.secret_hash");
    assertThat(columns.stream().filter(one -> holds(world.tenant, one) > 0).count())
        .as("secrets that could have been copied")
        .isGreaterThanOrEqualTo(5);

    var sandbox = SandboxTest.made(Staff.loggedIn(world.tenant, Role.ADMIN));

    assertThat(columns)
        .filteredOn(one -> !one.startsWith("tenants.session"))
        .allSatisfy(one -> assertThat(holds(sandbox, one)).as(one).isZero());
    var copied =
        TRANSACTIONS
            .in(sandbox, tx -> TestApplication.bean(Accounts.class).of(tx, Channel.SMS))
            .orElseThrow();
    assertThat(copied.keys()).as("the account is known, its keys are not").isEmpty();
    assertThatThrownBy(
            () ->
                TRANSACTIONS.run(
                    sandbox,
                    tx -> TestApplication.bean(Accounts.class).set(tx, Channel.SMS, account())))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("no_keys_in_a_sandbox");
  }

  private static int holds(TenantId tenant, String column) {
    int dot = column.lastIndexOf('.');
    var sql =
        "select count(*) from %s t where t.tenant_id = :tenant and length(t.%s) > 0"
            .formatted(column.substring(0, dot), column.substring(dot + 1));
    return Integer.parseInt(SandboxTest.asks(tenant, sql).getFirst());
  }

  private static MailServer server() {
    return new MailServer(
        "127.0.0.1",
        25,
        MailServer.Security.NONE,
        "luisa",
        "clave-de-luisa",
        "cobranza@aceros.example",
        "Aceros");
  }

  private static MailGrant grant() {
    return new MailGrant(MailGrant.Granter.GOOGLE, "", "app-1", "secreto", "permiso");
  }

  private static Box box() {
    return new Box(
        "127.0.0.1",
        143,
        MailServer.Security.NONE,
        "rebotes",
        "clave",
        "INBOX",
        "rebotes@aceros.example");
  }

  private static Account account() {
    return new Account("twilio", "+15005550006", Map.of("account", "AC1", "token", "ficha"));
  }
}
