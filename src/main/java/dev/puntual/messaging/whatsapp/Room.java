package dev.puntual.messaging.whatsapp;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many more people may be written to outside of their day. */
final class Room {

  private final Map<String, WhatsAppPeople.Known> known;
  private final Instant now;
  private final Set<String> let = new HashSet<>();
  private int left;

  /**
   * @param left who were not counted yet
   */
  Room(int left, Map<String, WhatsAppPeople.Known> known, Instant now) {
    this.known = known;
    this.now = now;
    this.left = left;
  }

  boolean free(String person) {
    return now.isBefore(of(person).openUntil());
  }

  boolean admits(String person) {
    if (of(person).counted(now) || let.contains(person)) {
      return true;
    }
    if (left <= 0) {
      return false;
    }
    left--;
    return let.add(person);
  }

  private WhatsAppPeople.Known of(String person) {
    return known.getOrDefault(person, WhatsAppPeople.Known.NOT);
  }
}
