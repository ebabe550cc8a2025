package dev.puntual.messaging;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests with all that contact rules ask, and what became of them. */
final class LawfulLetters {

  private static final SqlFile REQUEST =
      sql(
          """
          insert into messaging.in_request (tenant_id, message_id, subject_id, stage, channel, language, recipient,
            address, country, zone, expires_on, requested_at, recipient_role, address_traits, occasion, precedence, oldest_due_on)
          values (:tenant, :message, :subject, 'gentle', 'email', 'es', 'Ana', 'pagos@cliente.example', :country, :zone,
            :expires, :now, :role, :traits, :occasion, :precedence, :oldest)
          on conflict do nothing
          """);
  private static final SqlFile DUE =
      sql(
          "select r.due_at from messaging.v_ready r where r.tenant_id = :tenant and r.message_id = :message");
  private static final SqlFile AGAINST =
      sql(
          "select m.against from messaging.v_message m where m.tenant_id = :tenant and m.message_id = :message");
  private static final SqlFile STAGE =
      sql(
          "select c.question ->> 'stage' from rules.contact c where c.tenant_id = :tenant and c.contact_id = :message");
  private static final SqlFile OUTCOME =
      sql(
          "select c.outcome from rules.v_contact c where c.tenant_id = :tenant and c.contact_id = :message");
  private static final SqlFile NEVER =
      sql("delete from tenants.contact_window w where w.tenant_id = :tenant");

  private final MessagingWorld world;
  private final Unsettled unsettled;

  LawfulLetters(MessagingWorld world) {
    this.world = world;
    this.unsettled =
        new Unsettled(
            world.gate,
            new DebtorEvents(world.clock),
            TestApplication.bean(Audit.class),
            world.clock);
  }

  Asked to(UUID subject) {
    return new Asked(subject);
  }

  /** One letter that is asked for; gentle, to Mexico City, good for a week. */
  final class Asked {

    private final UUID subject;
    private String country = "MX";
    private String zone = MessagingWorld.MEXICO;
    private String role = "debtor";
    private String traits = "";
    private LocalDate expires = LocalDate.of(2026, 3, 17);
    private int precedence = 1;
    private @Nullable UUID occasion;
    private @Nullable LocalDate oldest;

    private Asked(UUID subject) {
      this.subject = subject;
    }

    Asked in(String newCountry, String newZone) {
      country = newCountry;
      zone = newZone;
      return this;
    }

    Asked role(String newRole) {
      role = newRole;
      return this;
    }

    Asked traits(String newTraits) {
      traits = newTraits;
      return this;
    }

    Asked on(UUID shared) {
      occasion = shared;
      return this;
    }

    Asked after(int others) {
      precedence = 1 + others;
      return this;
    }

    Asked lasting(String day) {
      expires = LocalDate.parse(day);
      return this;
    }

    Asked owingSince(String day) {
      oldest = LocalDate.parse(day);
      return this;
    }

    UUID request() {
      var message = Ids.next();
      world.transactions.run(
          world.tenant,
          tx ->
              tx.sql(REQUEST)
                  .param("message", message)
                  .param("subject", subject)
                  .param("country", country)
                  .param("zone", zone)
                  .param("expires", expires)
                  .param("role", role)
                  .param("traits", traits)
                  .param("occasion", occasion)
                  .param("precedence", precedence)
                  .param("oldest", oldest)
                  .param("now", Timestamp.from(world.clock.instant()))
                  .update());
      return message;
    }

    UUID ask() {
      var message = request();
      absorb();
      return message;
    }
  }

  int absorb() {
    return world.transactions.in(world.tenant, world.mailroom::absorb);
  }

  Instant dueAt(UUID message) {
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(DUE)
                .param("message", message)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single());
  }

  List<String> against(UUID message) {
    return List.of(text(AGAINST, message).split(" ", -1));
  }

  /** What was asked of the rules the last time. */
  String stage(UUID message) {
    return text(STAGE, message);
  }

  /** What became of its slot. */
  String outcome(UUID message) {
    return text(OUTCOME, message);
  }

  Another again(UUID message) {
    return world.transactions.in(world.tenant, tx -> unsettled.sendAgain(tx, message, Ids.next()));
  }

  boolean leave(UUID message) {
    return world.transactions.in(world.tenant, tx -> unsettled.leave(tx, message, Ids.next()));
  }

  void opensNever() {
    world.transactions.run(world.tenant, tx -> tx.sql(NEVER).update());
  }

  private String text(SqlFile file, UUID message) {
    return world.transactions.in(
        world.tenant,
        tx -> tx.sql(file).param("message", message).query((row, _) -> row.getString(1)).single());
  }

  private static SqlFile sql(String text) {
    return SqlFile.read("test", "-- tenant · test\n" + text);
  }
}
