package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** A company whose steps name their readers, and whose debtors have several people. */
abstract class WhoIsWrittenTo {

  final World world = new World("2026-03-02");
  final Contacts contacts = TestApplication.bean(Contacts.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  static Ladder.Step to(int days, Stage stage, Whom... whom) {
    var manner = new Manner(List.of(whom), Leaving.SOON);
    return new Ladder.Step(0, new Timing.Due(days), stage, null, Action.MESSAGE, manner);
  }

  void house(Ladder.Step... steps) {
    in(tx -> HouseSteps.follow(tx, steps));
  }

  UUID named(World.Debtor debtor, String name, ContactRole role) {
    var address = name.toLowerCase(Locale.ROOT).replace("ú", "u") + "@cliente.example";
    var saved =
        in(tx -> contacts.save(tx, debtor.id(), new Contacts.Entry(name, role, address, "")));
    return ((Contacts.Saved.Kept) saved).contact();
  }

  /** Address, tone and role of each letter, in the order in which they were asked for. */
  List<String> written() {
    return world.asks(
        "select m.address, m.stage, c.recipient_role from messaging.v_message m"
            + " join dunning.planned_contact c on c.tenant_id = :tenant and c.message_id = m.message_id"
            + " where m.tenant_id = :tenant order by m.requested_at, m.address");
  }

  <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
