package dev.puntual.api.keys;

import dev.puntual.platform.web.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The door of every call: who holds the key in its header, and whether they ask too often. Keys are
 * read from the header alone, which is never logged.
 */
public final class KeyDoor {

  /** A minute, for one key. */
  static final int CALLS = 240;

  /** A minute, from one network address. */
  static final int WRONG_KEYS = 30;

  private static final String SCHEME = "Bearer ";

  private final Keys keys;
  private final Pace calls;
  private final Pace wrong;

  KeyDoor(Keys keys, InstantSource clock) {
    this.keys = keys;
    this.calls = new Pace(CALLS, clock);
    this.wrong = new Pace(WRONG_KEYS, clock);
  }

  /** What to do for whoever may pass. */
  public interface Answer {
    ResponseEntity<byte[]> to(Holder holder);
  }

  /** Answers, or says in the form of RFC 9457 why not. */
  public ResponseEntity<byte[]> open(HttpServletRequest request, Answer answer) {
    long guesses = wrong.wait(request.getRemoteAddr());
    if (guesses > 0) {
      return later(request, guesses);
    }
    var holder = holder(request);
    if (holder.isEmpty()) {
      wrong.count(request.getRemoteAddr());
      return Fault.of(401, "key_invalid").answer(request, HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    long wait = calls.wait(holder.get().key());
    if (wait > 0) {
      return later(request, wait);
    }
    calls.count(holder.get().key());
    return answer.to(holder.get());
  }

  private Optional<Holder> holder(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? keys.holder(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private static ResponseEntity<byte[]> later(HttpServletRequest request, long seconds) {
    return Fault.of(429, "too_many_calls")
        .answer(request, HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }
}
