package dev.puntual.dunning;

import dev.puntual.receivables.PhoneText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The address that opens a conversation by WhatsApp with a first sentence typed already
 * (faq.whatsapp.com/5913398998672934). It says nothing of its reader: addresses are kept in logs
 * that are not ours.
 */
final class ClickToChat {

  /** With a longer one it is told without the sentence. */
  private static final int LONGEST = 280;

  private static final int MOST_KEPT = 1000;

  /** Reading a telephone costs more than the rest of a letter; companies are few. */
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private ClickToChat() {}

  /**
   * @param number in whatever form, its country code with a plus
   * @param country whose number it is when it has none
   * @param sentence to begin with
   * @return empty when that is no telephone
   */
  static String link(String number, String country, String sentence) {
    var digits = digits(number, country);
    if (digits.isEmpty()) {
      return "";
    }
    var address = "https://wa.me/" + digits;
    var said = URLEncoder.encode(sentence, StandardCharsets.UTF_8).replace("+", "%20");
    var whole = address + "?text=" + said;
    return whole.length() > LONGEST ? address : whole;
  }

  private static String digits(String number, String country) {
    if (number.isBlank()) {
      return "";
    }
    if (KNOWN.size() > MOST_KEPT) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(
        country + number,
        _ -> new PhoneText().e164(number, country).replaceFirst(" ext\\..*", "").replace("+", ""));
  }
}
