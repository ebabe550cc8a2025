package dev.puntual.inbox;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Telephone;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wrote: whom the message was about that an answer answers, else whose address it is. */
final class Cases {

  private static final SqlFile HEARD = SqlFile.beside(Cases.class, "heard");
  private static final SqlFile OWNERS = SqlFile.beside(Cases.class, "owners");

  private final InstantSource clock;

  Cases(InstantSource clock) {
    this.clock = clock;
  }

  /** These answers, each with its debtor where exactly one can be meant. */
  List<Case> of(TenantTx tx, Collection<UUID> answers) {
    var heard = read(tx, answers, null);
    var nobodys = heard.stream().filter(one -> one.debtor() == null).toList();
    if (nobodys.isEmpty()) {
      return heard;
    }
    var owners = owners(tx, nobodys);
    var found = new HashMap<UUID, UUID>();
    owners.forEach(
        (answer, debtors) -> {
          if (debtors.size() == 1) {
            found.put(answer, debtors.getFirst());
          }
        });
    return heard.stream()
        .flatMap(
            one -> {
              var owner = found.get(one.answer());
              return owner == null
                  ? List.of(one).stream()
                  : read(tx, List.of(one.answer()), owner).stream();
            })
        .toList();
  }

  /** One answer as that debtor's; empty when there is no such answer. */
  List<Case> as(TenantTx tx, Collection<UUID> answers, DebtorId debtor) {
    return read(tx, answers, debtor.value());
  }

  /** Whose address each may be, by answer; one that is nobody's is not among them. */
  Map<UUID, List<UUID>> owners(TenantTx tx, List<Case> cases) {
    var ids = cases.stream().flatMap(c -> forms(c).stream().map(_ -> c.answer()));
    var forms = cases.stream().flatMap(c -> forms(c).stream());
    var owners = new HashMap<UUID, List<UUID>>();
    tx.sql(OWNERS)
        .param("answers", ids.toArray(UUID[]::new))
        .param("forms", forms.toArray(String[]::new))
        .query(
            row -> {
              owners.put(
                  row.getObject("answer_id", UUID.class),
                  List.of((UUID[]) row.getArray("debtors").getArray()));
            });
    return owners;
  }

  private static List<String> forms(Case one) {
    return Telephone.forms(one.address());
  }

  private List<Case> read(TenantTx tx, Collection<UUID> answers, @Nullable UUID debtor) {
    return tx.sql(HEARD)
        .param("answers", answers.toArray(UUID[]::new))
        .param("debtor", debtor)
        .query((row, _) -> heard(row))
        .list();
  }

  private Case heard(ResultSet row) throws SQLException {
    var debtor = row.getObject("debtor_id", UUID.class);
    var company = ZoneId.of(Objects.requireNonNull(row.getString("company_zone")));
    var zone = row.getString("zone");
    var now = clock.instant();
    return new Case(
        row.getObject("answer_id", UUID.class),
        row.getString("channel"),
        row.getString("address"),
        row.getString("sender"),
        row.getString("said"),
        row.getBoolean("automatic"),
        row.getTimestamp("received_at").toInstant(),
        row.getObject("message_id", UUID.class),
        debtor == null ? null : new DebtorId(debtor),
        row.getObject("contact_id", UUID.class),
        row.getBoolean("offered_no"),
        BusinessDate.at(now, zone == null || zone.isEmpty() ? company : ZoneId.of(zone)),
        BusinessDate.at(now, company),
        row.getString("chosen"));
  }
}
