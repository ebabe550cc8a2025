package dev.puntual.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The answers a controller gives: a page, a form again with its errors, or "look over there". Every
 * desk method returns one of these.
 */
public final class Pages {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private Pages() {}

  public static ResponseEntity<byte[]> html(JteModel page) {
    return html(HttpStatus.OK, page);
  }

  /** The same form with what is wrong beside its fields: 422. */
  public static ResponseEntity<byte[]> invalid(JteModel page) {
    return html(HttpStatus.UNPROCESSABLE_CONTENT, page);
  }

  /** Pages are one person's: never kept by anything between us and the browser. */
  public static ResponseEntity<byte[]> html(HttpStatus status, JteModel page) {
    var output = new Utf8ByteOutput();
    page.render(output);
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.VARY, "HX-Request")
        .body(output.toByteArray());
  }

  /** After a form: the browser fetches {@code path} anew, so that reloading repeats nothing. */
  public static ResponseEntity<byte[]> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  /** The same, and the next page says what happened. */
  public static ResponseEntity<byte[]> seeOther(String path, Toast toast) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(path))
        .header(HttpHeaders.SET_COOKIE, ToastCookie.header(toast))
        .build();
  }
}
