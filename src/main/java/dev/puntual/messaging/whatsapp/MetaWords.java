package dev.puntual.messaging.whatsapp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single facts out of Meta's calls; between versions they stand under different names. */
final class MetaWords {

  private MetaWords() {}

  static WhatsAppTexts.Told status(CloudNews news) {
    var said = news.said();
    var told =
        said.path("rejection_info").path("reason").asString(said.path("reason").asString(""));
    var state = TemplateState.of(said.path("event").asString(""));
    var why = told.equals("NONE") ? "" : told;
    return told(
        news,
        state == TemplateState.DRAFT ? "" : state.code(),
        why,
        said.path("message_template_category").asString(""),
        "");
  }

  static WhatsAppTexts.Told quality(CloudNews news) {
    return told(news, "", "", "", news.said().path("new_quality_score").asString(""));
  }

  static WhatsAppTexts.Told category(CloudNews news) {
    return told(news, "", "", news.said().path("new_category").asString(""), "");
  }

  private static WhatsAppTexts.Told told(
      CloudNews news, String state, String reason, String category, String quality) {
    var said = news.said();
    return new WhatsAppTexts.Told(
        said.path("message_template_name").asString(""),
        MetaLanguage.ours(said.path("message_template_language").asString("")),
        state,
        reason,
        known(category),
        quality.toLowerCase(Locale.ROOT),
        news.at());
  }

  /** A category that we know; empty for any other. */
  static String known(String category) {
    var plain = category.toLowerCase(Locale.ROOT);
    return plain.matches("utility|marketing|authentication") ? plain : "";
  }

  /** Null where nothing is said of it. */
  static @Nullable Integer tier(JsonNode said) {
    for (var name :
        new String[] {
          "max_daily_conversations_per_business",
          "whatsapp_business_manager_messaging_limit",
          "max_daily_conversation_per_phone",
          "current_limit"
        }) {
      var limit = said.path(name);
      if (limit.isNumber()) {
        return limit.asInt();
      }
      var tier = limit.asString("").toUpperCase(Locale.ROOT).replaceFirst("^TIER_", "");
      if (tier.equals("UNLIMITED")) {
        return -1;
      }
      if (tier.matches("\\d{1,6}K?")) {
        int many = Integer.parseInt(tier.replace("K", ""));
        return tier.endsWith("K") ? many * 1000 : many;
      }
    }
    return null;
  }

  /** Who wrote, by a key that is the same in all forms of a number; empty when nobody says. */
  static String person(CloudNews news) {
    var from = waId(news);
    return from.isEmpty() ? bsuid(news) : WhatsAppPersonKey.of(from);
  }

  /** Digits only: what stands for people without a number sometimes stands here too. */
  static String waId(CloudNews news) {
    var from = news.said().path("from").asString(news.contact().path("wa_id").asString(""));
    return from.matches("\\d{1,20}") ? from : "";
  }

  static String bsuid(CloudNews news) {
    var told = news.said().path("from_user_id").asString("");
    var known = told.isEmpty() ? news.contact().path("user_id").asString("") : told;
    return known.length() <= 140 ? known : "";
  }
}
