package dev.puntual.messaging.lanes;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where a debtor lives: the country whose holidays count, and the clock on the wall. */
public record Place(String country, String zoneName) {

  /** A name that no clock knows reads as UTC: one bad row must not stop a lane. */
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  public ZoneId zone() {
    return zone(zoneName);
  }
}
