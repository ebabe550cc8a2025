package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Who of a company takes care of its debtors, as a letter names them. */
public final class Carers {

  private static final SqlFile CARERS = SqlFile.beside(Carers.class, "carers");

  private Carers() {}

  /** By debtor, in one line: name, e-mail, telephone; absent where it is nobody in particular. */
  public static Map<UUID, String> of(TenantTx tx, Collection<UUID> debtors) {
    var carers = new HashMap<UUID, String>();
    if (debtors.isEmpty()) {
      return carers;
    }
    RowCallbackHandler adding =
        row ->
            carers.put(
                row.getObject("debtor_id", UUID.class),
                AccountWords.Company.line(
                    row.getString("name"), row.getString("email"), row.getString("phone")));
    tx.sql(CARERS).param("debtors", debtors.stream().distinct().toArray(UUID[]::new)).query(adding);
    return carers;
  }
}
