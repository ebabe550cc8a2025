package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that is kept of one debtor as one bundle: a page to read, the same for programs, and
 * the files that came and went.
 */
final class KeptBundle {

  private final KeptStops stops;
  private final KeptPapers papers;
  private final InstantSource clock;

  KeptBundle(KeptStops stops, KeptPapers papers, InstantSource clock) {
    this.stops = stops;
    this.papers = papers;
    this.clock = clock;
  }

  void write(TenantTx tx, Viewer viewer, DebtorId debtor, String name, ZipOutputStream zip) {
    var kept = Kept.of(tx, debtor, stops);
    var page = new StringOutput();
    new StaticTemplates().deskKeptcopy(viewer, name, kept).render(page);
    var whole = new LinkedHashMap<String, Object>();
    whole.put("made_at", clock.instant().toString());
    whole.put("company", viewer.identity().company());
    whole.putAll(kept.sections());
    try {
      put(zip, "datos.html", page.toString().getBytes(StandardCharsets.UTF_8));
      put(zip, "datos.json", Kept.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
      papers.put(tx, KeptPapers.of(tx, debtor), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
