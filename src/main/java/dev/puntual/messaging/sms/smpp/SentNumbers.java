package dev.puntual.messaging.sms.smpp;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of our messages a carrier's number stands for, of the last that were handed over: a receipt
 * may be here before our own note of the number is written. Older ones are found in the database.
 */
final class SentNumbers {

  private static final int REMEMBERED = 20_000;
  private static final int HEX = 16;

  private final Map<String, UUID> messages =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized void put(String number, UUID message) {
    messages.put(number, message);
  }

  /** Some carriers answer in hexadecimal and write their receipts in decimal, or the other way. */
  synchronized @Nullable UUID message(String number) {
    var exact = messages.get(number);
    if (exact != null) {
      return exact;
    }
    var decimal = turned(number, HEX, 10);
    if (decimal != null && messages.containsKey(decimal)) {
      return messages.get(decimal);
    }
    var hex = turned(number, 10, HEX);
    if (hex == null) {
      return null;
    }
    var lower = messages.get(hex);
    return lower == null ? messages.get(hex.toUpperCase(Locale.ROOT)) : lower;
  }

  private static @Nullable String turned(String number, int from, int to) {
    try {
      return new BigInteger(number, from).toString(to);
    } catch (NumberFormatException words) {
      return null;
    }
  }
}
