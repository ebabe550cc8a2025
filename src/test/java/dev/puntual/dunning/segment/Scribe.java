package dev.puntual.dunning.segment;

import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.segment.Facts.Who;
import dev.puntual.kernel.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes plain facts into the tables of a company. */
final class Scribe {

  private final DeskWorld desk;

  Scribe(DeskWorld desk) {
    this.desk = desk;
  }

  void write(Who who) {
    write(
        """
        insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, language, created_at)
        values (:tenant, :a, :b, :c, receivables.name_key(:c), :d, :e, :f)
        """,
        who.id(),
        who.code(),
        who.name(),
        who.country(),
        who.language(),
        at(DeskWorld.NOW));
    who.addresses().forEach(address -> write(who, address));
    who.debts().forEach(debt -> write(who, debt));
    who.holds().forEach(hold -> write(who, hold));
    who.messages()
        .forEach(said -> move(desk.message(id(who), "due", state(said), "", 0), said.at()));
    who.payments().forEach(began -> pay(who, began));
    new ContactScribe(desk).write(who);
  }

  private static dev.puntual.kernel.DebtorId id(Who who) {
    return new dev.puntual.kernel.DebtorId(who.id());
  }

  private static String state(Facts.Said said) {
    return said.accepted() ? "accepted" : "rejected";
  }

  private void move(java.util.UUID message, Instant at) {
    write(
        "update messaging.message set settled_at = :b where tenant_id = :tenant and message_id = :a",
        message,
        at(at));
  }

  private void pay(Who who, Instant began) {
    write(
        "update payments.payment set started_at = :b where tenant_id = :tenant and payment_id = :a",
        desk.payment(id(who), "10", "failed", 1),
        at(began));
  }

  private void write(Who who, Facts.Address address) {
    write(
        """
        insert into receivables.contact
          (tenant_id, contact_id, debtor_id, role, email, phone, email_bad_since, retired_at, created_at, phone_bad_since,
           texts_bad_since, whatsapp_bad_since)
        values (:tenant, :a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k)
        """,
        Ids.next(),
        who.id(),
        address.role(),
        address.email(),
        address.phone(),
        since(address.bad().contains("email")),
        since(address.retired()),
        at(DeskWorld.NOW),
        since(address.bad().contains("phone")),
        since(address.bad().contains("texts")),
        since(address.bad().contains("whatsapp")));
  }

  private static @Nullable Timestamp since(boolean so) {
    return so ? at(DeskWorld.NOW) : null;
  }

  private void write(Who who, Facts.Owed debt) {
    write(
        """
        insert into receivables.receivable
          (tenant_id, receivable_id, debtor_id, number, issued_on, due_on, currency, amount, balance, settled_on,
           concept, attributes, created_at)
        values (:tenant, :a, :b, :a, :c, :d, :e, :f, :g, :h, :i, cast(:j as jsonb), :k)
        """,
        debt.id(),
        who.id(),
        debt.issued(),
        debt.due(),
        debt.currency(),
        debt.amount(),
        debt.balance(),
        debt.settled(),
        debt.concept(),
        new JsonMapper().writeValueAsString(debt.cells()),
        at(DeskWorld.NOW));
  }

  private void write(Who who, Facts.Held hold) {
    write(
        """
        insert into worklist.hold
          (tenant_id, hold_id, debtor_id, receivable_id, reason, from_on, until_on, placed_at, lifted_at)
        values (:tenant, :a, :b, :c, :d, :e, :f, :g, :h)
        """,
        Ids.next(),
        who.id(),
        hold.debt(),
        hold.reason(),
        hold.from(),
        hold.until(),
        at(hold.placed()),
        hold.lifted() == null ? null : at(hold.lifted()));
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }

  /** Values are bound as {@code :a}, {@code :b} and so on. */
  private void write(String sql, @Nullable Object... values) {
    Map<String, Object> bound = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      bound.put(String.valueOf((char) ('a' + i)), values[i]);
    }
    desk.write(sql, bound);
  }
}
