package dev.puntual.messaging;

import dev.puntual.TestApplication;
import dev.puntual.messaging.returns.TestReturns;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.tenants.Audit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A company whose letters have left, and what comes back of them. */
final class ReturnsWorld {

  static final String REPORT =
      """
      From: MAILER-DAEMON@mx.example
      To: <rebotes+%s@norte.example>
      Subject: Undelivered Mail Returned to Sender
      Message-ID: <%s@mx.example>
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      I'm sorry to have to inform you.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; %s
      Action: failed
      Status: %s
      Diagnostic-Code: smtp; %s
      --b--
      """;

  private static final SqlFile SUBJECTS =
      SqlFile.read(
          "test",
          """
          -- tenant · what answers are about
          select a.subject from messaging.answer a where a.tenant_id = :tenant and a.answer_id = any(:ids)
          """);

  final MessagingWorld world = new MessagingWorld();
  final List<UUID> refused = new ArrayList<>();
  final List<UUID> complained = new ArrayList<>();
  final List<UUID> answered = new ArrayList<>();
  final TestReturns returns;
  private String poison = "";
  private final Dispatcher dispatcher = world.dispatcher();

  ReturnsWorld(Path home) {
    var secrets = Secrets.open("", home);
    var suppressions = new Suppressions(secrets, TestApplication.bean(Audit.class), world.clock);
    var news =
        new AddressNews() {
          @Override
          public void refused(TenantTx tx, List<UUID> messages) {
            refused.addAll(messages);
          }

          @Override
          public void complained(TenantTx tx, List<UUID> messages) {
            complained.addAll(messages);
          }
        };
    returns =
        new TestReturns(
            secrets,
            suppressions,
            new Answers(List.of(this::answered)),
            new RoomsAbove(List.of(), List.of(news)),
            world.clock);
  }

  /** An answer with that subject breaks whoever takes it in. */
  void poison(String subject) {
    poison = subject;
  }

  private void answered(TenantTx tx, List<UUID> answers) {
    if (!poison.isEmpty()
        && tx.sql(SUBJECTS)
            .param("ids", answers.toArray(UUID[]::new))
            .query(String.class)
            .list()
            .contains(poison)) {
      throw new IllegalStateException("no room above can take this in");
    }
    answered.addAll(answers);
  }

  /** A letter to {@code pagos@cliente.example} that a provider has taken. */
  UUID letter() {
    var message = world.asksFor("Ana Ríos");
    dispatcher.drain(world.tenant);
    return message;
  }

  void reports(UUID about, String status, String said) {
    reports(returns.mark(world.tenant, about), "pagos@cliente.example", status, said);
  }

  void reports(String mark, String recipient, String status, String said) {
    comes(REPORT.formatted(mark, UUID.randomUUID(), recipient, status, status + " " + said));
  }

  void comes(String mail) {
    returns.comes(world.tenant, world.clock.instant(), mail);
  }

  /** What of messages to that address was stopped, by cause. */
  int stops(String cause) {
    return world.count(
        "select count(*) from messaging.suppression s where s.tenant_id = :tenant and s.cause = '"
            + cause
            + "'");
  }

  /** How many mails of a kind came to what. */
  int came(String kind, String verdict) {
    return world.count(
        "select count(*) from messaging.returned r where r.tenant_id = :tenant and r.kind = '"
            + kind
            + "' and r.verdict = '"
            + verdict
            + "'");
  }

  int failed() {
    return world.count(
        "select count(*) from messaging.message m where m.tenant_id = :tenant and m.delivery = 'failed'");
  }
}
