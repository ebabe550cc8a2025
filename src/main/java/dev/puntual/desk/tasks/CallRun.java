package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/**
 * Somebody calls one customer after the other, as the list has them. Kept beside the page in a
 * cookie, so that a link made or a silence asked for during the call does not end the run.
 *
 * @param mine whether only the tasks of whoever looks
 * @param before whom they were at before; null at the first
 * @param name of the one before; empty where nobody looked it up
 */
public record CallRun(boolean mine, @Nullable UUID before, String name) {

  /** Holds the debtor and the run, so that no other page takes part in it. */
  public static final String COOKIE = "run";

  /** As long as a call may take. */
  private static final Duration LIFE = Duration.ofHours(4);

  /** As an address has it; empty for anything that we did not write. */
  static Optional<CallRun> of(String word) {
    return switch (word) {
      case "todos", "mios" -> Optional.of(new CallRun(word.equals("mios"), null, ""));
      default -> {
        var parts = word.split("\\.", 2);
        var before = parts.length < 2 ? null : EndForm.id(parts[1]);
        yield before == null
            ? Optional.empty()
            : of(parts[0]).map(run -> new CallRun(run.mine, before, ""));
      }
    };
  }

  /**
   * The run that a page of a debtor belongs to.
   *
   * @param asked of the address
   * @param cookie as it came; of another debtor it says nothing here
   */
  public static Optional<CallRun> of(String asked, String cookie, DebtorId debtor) {
    return of(asked)
        .or(
            () ->
                cookie.startsWith(debtor + ".")
                    ? of(cookie.substring(debtor.toString().length() + 1))
                    : Optional.empty());
  }

  /** A debtor's page, in the run that an address or a form names, if it does. */
  static String page(DebtorId debtor, String list) {
    return of(list).map(run -> run.page(debtor)).orElseGet(() -> "/cartera/" + debtor);
  }

  /** The same, with whom they were at before. */
  public CallRun named(String called) {
    return new CallRun(mine, before, called);
  }

  /** Where the list is. */
  public String list() {
    return TaskPages.PATH + "?que=call" + (mine ? "&ver=mios" : "");
  }

  /** As forms and addresses carry it on. */
  public String word() {
    return (mine ? "mios" : "todos") + (before == null ? "" : "." + before);
  }

  /** The page of somebody in this run. */
  String page(DebtorId debtor) {
    return "/cartera/" + debtor + "?lista=" + word();
  }

  /** That page, remembered. */
  public ResponseEntity<byte[]> on(ResponseEntity<byte[]> page, DebtorId debtor) {
    var cookie =
        ResponseCookie.from(COOKIE, debtor + "." + word())
            .path("/cartera")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(LIFE)
            .build();
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .body(page.getBody());
  }
}
