package dev.puntual.messaging.whatsapp;

import java.util.Map;

/** Languages as Meta spells them. */
final class MetaLanguage {

  private static final Map<String, String> SPELLED =
      Map.of("es", "es_MX", "en", "en_US", "pt", "pt_BR");

  private MetaLanguage() {}

  static String of(String language) {
    return SPELLED.getOrDefault(language, language);
  }

  static String ours(String spelled) {
    return spelled.length() < 2 ? spelled : spelled.substring(0, 2);
  }
}
