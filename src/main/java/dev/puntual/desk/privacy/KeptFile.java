package dev.puntual.desk.privacy;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Rights;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
  private final InstantSource clock;

  KeptFile(TenantTransactions transactions, Rights rights, Deeds deeds, InstantSource clock) {
    this.transactions = transactions;
    this.rights = rights;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** A form, because it leaves a trace. */
  @PostMapping("/cartera/{debtor:[0-9a-f-]{36}}/datos/copia")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable UUID debtor) {
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
          var kept = Kept.of(tx, id);
          rights.told(tx, id, viewer.say("desk.privacy.copy.said"), viewer.identity().personId());
          deeds.about(tx, viewer, "told", id, "");
          return ResponseEntity.ok()
              .contentType(MediaType.parseMediaType("application/zip"))
              .cacheControl(CacheControl.noStore())
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  ContentDisposition.attachment()
                      .filename(
                          viewer.say("desk.privacy.copy.file", debtor.toString().substring(0, 8))
                              + ".zip",
                          StandardCharsets.UTF_8)
                      .build()
                      .toString())
              .body(zip(viewer, name, kept));
        });
  }

  private byte[] zip(Viewer viewer, String name, Kept kept) {
    var page = new StringOutput();
    new StaticTemplates().deskKeptcopy(viewer, name, kept).render(page);
    var whole = new LinkedHashMap<String, Object>();
    whole.put("made_at", clock.instant().toString());
    whole.put("company", viewer.identity().company());
    whole.putAll(kept.sections());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "datos.html", page.toString().getBytes(StandardCharsets.UTF_8));
      put(zip, "datos.json", Kept.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
