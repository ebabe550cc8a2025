package dev.puntual.messaging.lanes;

import dev.puntual.rules.Question;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where a debtor lives: the country whose holidays count, and the clock on the wall.
 *
 * @param zoneName empty when only the country is known
 */
public record Place(String country, String zoneName) {

  /**
   * Null for an unknown zone. A name that no clock knows reads as UTC: one bad row must not stop a
   * lane.
   */
  public static @Nullable ZoneId zone(String name) {
    if (name.isEmpty()) {
      return null;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  public @Nullable ZoneId zone() {
    return zone(zoneName);
  }

  /** The zone by a name that every clock knows; empty when it is unknown. */
  public String clock() {
    var zone = zone();
    return zone == null ? "" : zone.getId();
  }

  /** As the contact rules ask. */
  public Question.Where where() {
    return new Question.Where(country, null, zone());
  }
}
