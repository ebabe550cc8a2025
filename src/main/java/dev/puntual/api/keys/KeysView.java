package dev.puntual.api.keys;

import dev.puntual.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of keys, beside their list.
 *
 * @param base where this installation answers
 * @param fresh a key that was just made, shown this once
 * @param name as it was typed
 */
public record KeysView(String base, @Nullable String fresh, String name) {

  /** What a key may open beside looking. */
  public List<String> more() {
    return Holder.MORE;
  }

  /** A question to copy into a terminal; with a fresh key it works as it stands. */
  public String example(Language reader) {
    var key = fresh == null ? "$PUNTUAL_KEY" : fresh;
    return """
    curl -s %1$s/api/v1/debtors/lookup \\
      -H "Authorization: Bearer %2$s" \\
      -H "Content-Type: application/json" \\
      -d '{"code": "C-001"}'

    curl -s "%1$s/api/v1/debtors/DEBTOR_ID/explanation?from=2026-12-01&to=2026-12-07" \\
      -H "Authorization: Bearer %2$s" \\
      -H "Accept-Language: %3$s"
    """
        .formatted(base, key, reader.code());
  }
}
