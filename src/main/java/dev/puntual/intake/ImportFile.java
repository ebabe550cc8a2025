package dev.puntual.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody brought.
 *
 * @param name as it was called where it came from
 * @param problem why it was refused: a code of {@code Refusal} in small letters, then maybe a colon
 *     and a line
 * @param purpose {@code receivables}, {@code contacts}, or empty while nobody knows
 * @param format what it is, for people: {@code CSV · UTF-8 · ;}
 * @param draft what we understood; absent in lists and where there is nothing to understand
 * @param result what the load brought
 * @param undoneAt when the load was taken back
 * @param sameLoadedAt when the very same bytes were loaded before
 */
public record ImportFile(
    UUID id,
    String name,
    long bytes,
    Instant uploadedAt,
    FileState state,
    String problem,
    String purpose,
    String format,
    @Nullable Draft draft,
    @Nullable LoadResult result,
    @Nullable Instant loadedAt,
    @Nullable Instant undoneAt,
    @Nullable Instant sameLoadedAt) {

  /** The refusal without its line. */
  public String problemCode() {
    int colon = problem.indexOf(':');
    return colon < 0 ? problem : problem.substring(0, colon);
  }

  /** The line where the file failed; 0 when the whole file is meant. */
  public long problemLine() {
    int colon = problem.indexOf(':');
    return colon < 0 ? 0 : Long.parseLong(problem.substring(colon + 1));
  }
}
