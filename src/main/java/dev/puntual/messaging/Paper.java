package dev.puntual.messaging;

import dev.puntual.messaging.email.AnnexPdf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What was enclosed, or could be, for a browser. */
public final class Paper {

  private Paper() {}

  /** As a file to keep; some ten milliseconds. */
  public static ResponseEntity<byte[]> of(Annex annex) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(annex.file()).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(bytes(annex));
  }

  /** The same bytes, for a bundle. */
  public static byte[] bytes(Annex annex) {
    return AnnexPdf.of(annex);
  }
}
