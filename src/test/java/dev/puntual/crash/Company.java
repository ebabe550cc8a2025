package dev.puntual.crash;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.payments.ScriptedGateway;
import dev.puntual.payments.gateway.Standing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One company of an episode: who owes, where they are reached, and what gateways have to tell. */
final class Company {

  static final int DEBTORS = 2;
  static final int DEBTS = 2;

  /** A gateway's word, as it calls with it. */
  record Word(UUID payment, List<UUID> settles, String body) {}

  final TenantId tenant = TenantId.fresh();
  final List<Word> unconfirmed = new ArrayList<>();
  private final Owner owner;
  private int payments;

  Company(Owner owner) {
    this.owner = owner;
    Portfolio.of(owner, id()).owed(DEBTORS, DEBTS, "2026-03-06").follows(3, "sms", "email", "sms");
  }

  UUID id() {
    return tenant.value();
  }

  DebtorId debtor(int one) {
    return new DebtorId(UUID.fromString(text("md5(:tenant || 'd" + one + "')::uuid")));
  }

  UUID debt(int debtor, int one) {
    return UUID.fromString(text("md5(:tenant || 'r" + debtor + "-" + one + "')::uuid"));
  }

  String address(int debtor, String kind) {
    return text(
        "(select c."
            + kind
            + " from receivables.contact c where c.tenant_id = :tenant and c.contact_id = md5(:tenant || 'c"
            + debtor
            + "')::uuid)");
  }

  /** Somebody pays at the gateway, all of some debts or a part of one; it will tell us. */
  void paid(Random random) {
    int debtor = 1 + random.nextInt(DEBTORS);
    int first = 1 + random.nextInt(DEBTS);
    boolean all = random.nextInt(3) == 0;
    boolean part = !all && random.nextInt(4) == 0;
    var chosen = all ? List.of(debt(debtor, 1), debt(debtor, 2)) : List.of(debt(debtor, first));
    var payment =
        UUID.nameUUIDFromBytes((id() + "/p/" + ++payments).getBytes(StandardCharsets.UTF_8));
    int each = part ? 40 : 100;
    owner.does(
        id(),
        "insert into payments.payment (tenant_id, payment_id, debtor_id, currency, amount, gateway, gateway_reference, state, started_at, changed_at)"
            + " values (:tenant, ?, ?, 'MXN', ?, 'trial', ?, 'started', '2026-03-10T16:00:00Z', '2026-03-10T16:00:00Z')",
        payment,
        debtor(debtor).value(),
        each * chosen.size(),
        "ref-" + payment);
    for (var debt : chosen) {
      owner.does(
          id(),
          "insert into payments.payment_part (tenant_id, payment_id, receivable_id, amount) values (:tenant, ?, ?, ?)",
          payment,
          debt,
          each);
    }
    var body =
        ScriptedGateway.says(
            "n" + payments, payment, Standing.State.PAID, each * chosen.size() + ".00", "0");
    unconfirmed.add(new Word(payment, part ? List.of() : chosen, body));
  }

  private String text(String expression) {
    return owner.asks(id(), "select " + expression).getFirst();
  }
}
