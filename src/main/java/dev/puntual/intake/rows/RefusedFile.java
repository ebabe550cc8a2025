package dev.puntual.intake.rows;

import java.io.IOException;
import java.util.Optional;

/** Reading stops here, and {@link #refusal} says why. Thrown across readers, never to a page. */
public final class RefusedFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final long line;

  /** At a 1-based line, or 0 when the whole file is meant. */
  public RefusedFile(Refusal refusal, long line) {
    super(refusal + " at line " + line);
    this.refusal = refusal;
    this.line = line;
  }

  /** Because of what a library met in the file. */
  public RefusedFile(Refusal refusal, Throwable cause) {
    super(refusal.name(), cause);
    this.refusal = refusal;
    this.line = 0;
  }

  /** The refusal behind an exception that some library wrapped around it. */
  public static Optional<RefusedFile> in(Throwable wrapped) {
    for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedFile refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  /** The 1-based line where it showed; 0 when the whole file is meant. */
  public long line() {
    return line;
  }
}
