package dev.puntual.api.keys;

import dev.puntual.kernel.TenantId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks: a company's program with one of its keys.
 *
 * @param name that people gave the key
 * @param maker who made it
 * @param opens what it opens beside looking
 * @param country of the company
 * @param zone where the company's day turns
 */
public record Holder(
    TenantId tenant,
    UUID key,
    String name,
    UUID maker,
    Set<String> opens,
    String country,
    ZoneId zone) {

  /** See what people see; every key may. */
  public static final String READ = "read";

  /** Note what people permit and take back. */
  public static final String CONSENT = "consent";

  /** Note what debtors promise and object to, and end it, as an agent does on the pages. */
  public static final String WORK = "work";

  /** Prepare campaigns and stop them; a person lets them go. */
  public static final String CAMPAIGN = "campaign";

  /** What a key may open beside looking, in the order in which it is kept. */
  static final List<String> MORE = List.of(CONSENT, WORK, CAMPAIGN);

  public boolean may(String scope) {
    return scope.equals(READ) || opens.contains(scope);
  }

  public boolean notesConsents() {
    return may(CONSENT);
  }

  /** As tables keep it: words beside each other, or {@code read}. */
  static String kept(Collection<String> opens) {
    var more = MORE.stream().filter(opens::contains).toList();
    return more.isEmpty() ? READ : String.join(" ", more);
  }

  /** What {@link #kept} wrote. */
  static Set<String> opened(String kept) {
    return Set.of(kept.split(" "));
  }
}
