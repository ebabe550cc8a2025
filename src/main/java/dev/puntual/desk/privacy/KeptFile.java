package dev.puntual.desk.privacy;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Rights;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Everything that is kept of one debtor as one file: to read, and for programs. */
@Controller
@Permission(Right.DECIDE)
class KeptFile {

  private static final SqlFile OF = SqlFile.beside(PrivacyPages.class, "privacy_of");

  private final TenantTransactions transactions;
  private final Rights rights;
  private final Deeds deeds;
  private final KeptBundle bundle;

  KeptFile(TenantTransactions transactions, Rights rights, Deeds deeds, KeptBundle bundle) {
    this.transactions = transactions;
    this.rights = rights;
    this.deeds = deeds;
    this.bundle = bundle;
  }

  /** A form, because it leaves a trace. */
  @PostMapping("/cartera/{debtor:[0-9a-f-]{36}}/datos/copia")
  ResponseEntity<InputStreamResource> file(Viewer viewer, @PathVariable UUID debtor) {
    var id = new DebtorId(debtor);
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var name =
              tx.sql(OF)
                  .param("debtor", debtor)
                  .query((row, _) -> row.getString("name"))
                  .optional()
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
          var file =
              Download.zip(
                  viewer.say("desk.privacy.copy.file", debtor.toString().substring(0, 8)),
                  zip -> bundle.write(tx, viewer, id, name, zip));
          rights.told(
              tx,
              id,
              viewer.say("desk.privacy.copy.said"),
              viewer.today().value(),
              viewer.identity().personId());
          deeds.about(tx, viewer, "told", id, "");
          return file;
        });
  }
}
