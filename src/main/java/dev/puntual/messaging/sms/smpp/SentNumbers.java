package dev.puntual.messaging.sms.smpp;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of our messages a carrier's number stands for, of the last that were handed over: a receipt
 * may be here before our own note of the number is written. Older ones, and those of before a
 * restart, are found in the {@link SmppBook}.
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

  synchronized @Nullable UUID message(String number) {
    return forms(number).stream()
        .map(messages::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Some carriers answer in hexadecimal and write their receipts in decimal, or the other way. The
   * number as it is comes first.
   */
  static List<String> forms(String number) {
    var hex = turned(number, 10, HEX);
    return Stream.of(
            number, turned(number, HEX, 10), hex, hex == null ? null : hex.toUpperCase(Locale.ROOT))
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  private static @Nullable String turned(String number, int from, int to) {
    try {
      return new BigInteger(number, from).toString(to);
    } catch (NumberFormatException words) {
      return null;
    }
  }
}
