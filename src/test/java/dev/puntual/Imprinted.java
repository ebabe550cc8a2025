package dev.puntual;

import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.Imprints;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.util.UUID;

/** A company that has told all that any law wants said of it. */
public final class Imprinted {

  private static final Imprint WHOLE =
      new Imprint(
          "Rosa Luna",
          "+52 477 555 0100",
          "Av. Juárez 1, León",
          "ANO010101AB1",
          "https://norte.example/privacidad",
          "CONDUSEF, 55 5340 0999",
          "Poder notarial 4512");

  private static final SqlFile CONTACT =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          update tenants.tenant set contact_name = :name, contact_phone = :phone where tenant_id = :tenant
          """);

  private Imprinted() {}

  public static void whole(World world) {
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> {
              TestApplication.bean(Imprints.class).keep(tx, WHOLE, new UUID(0, 1));
              tx.sql(CONTACT).param("name", WHOLE.person()).param("phone", WHOLE.phone()).update();
            });
  }
}
