package dev.puntual.messaging.whatsapp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thing of the many that a call may tell: it bundles entries, each with changes, each with
 * statuses or messages.
 *
 * @param key the same for the same thing told again
 * @param account whose it is, as Meta numbers business accounts
 * @param number whose it is, as Meta numbers telephones; empty where it is about the account
 * @param field what kind of change, as Meta calls it
 * @param list where in the change it stood, such as {@code statuses}; empty for the change itself
 * @param at when it happened; the beginning of time where nobody said
 * @param contact who it is about, as far as Meta says; may be missing
 * @param said the thing itself
 */
record CloudNews(
    String key,
    String account,
    String number,
    String field,
    String list,
    Instant at,
    JsonNode contact,
    JsonNode said) {

  private static final List<String> LISTS =
      List.of("statuses", "messages", "calls", "message_echoes", "user_preferences");

  /** A call bundles at most a thousand; more is nothing of Meta's. */
  private static final int MOST = 5_000;

  /** Empty when it is no call about a business account. */
  static Optional<List<CloudNews>> of(String text) {
    return CloudAnswer.parsed(text)
        .filter(call -> call.path("object").asString("").equals("whatsapp_business_account"))
        .filter(call -> call.path("entry").isArray())
        .map(CloudNews::all)
        .filter(news -> news.size() <= MOST);
  }

  private static List<CloudNews> all(JsonNode call) {
    var news = new ArrayList<CloudNews>();
    for (var entry : call.path("entry")) {
      for (var change : entry.path("changes")) {
        var before = news.size();
        for (var list : LISTS) {
          listed(entry, change, list, news);
        }
        if (news.size() == before) {
          var value = change.path("value");
          news.add(one(entry, change, "", value, entry.path("time").asLong(0)));
        }
      }
    }
    return news;
  }

  private static void listed(JsonNode entry, JsonNode change, String list, List<CloudNews> news) {
    for (var item : change.path("value").path(list)) {
      news.add(one(entry, change, list, item, item.path("timestamp").asLong(0)));
    }
  }

  private static CloudNews one(
      JsonNode entry, JsonNode change, String list, JsonNode said, long seconds) {
    var value = change.path("value");
    var id = said.path("id").asString("");
    var key =
        switch (list) {
          case "statuses" -> id + ":" + said.path("status").asString("");
          case "messages" -> id;
          default -> hash(change.path("field").asString("") + entry.path("time") + said);
        };
    return new CloudNews(
        id.isEmpty() && key.length() < 2 ? hash(said.toString()) : key,
        entry.path("id").asString(""),
        value.path("metadata").path("phone_number_id").asString(""),
        change.path("field").asString(""),
        list,
        Instant.ofEpochSecond(Math.clamp(seconds, 0, 253_402_300_799L)),
        contact(value, said),
        said);
  }

  /** Of several, the one who wrote. */
  private static JsonNode contact(JsonNode value, JsonNode said) {
    var from = said.path("from").asString(said.path("recipient_id").asString(""));
    for (var contact : value.path("contacts")) {
      if (contact.path("wa_id").asString("").equals(from)) {
        return contact;
      }
    }
    return value.path("contacts").path(0).isObject()
        ? value.path("contacts").path(0)
        : JsonMapper.shared().createObjectNode();
  }

  private static String hash(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether it is about this number, or about its account as a whole. */
  boolean of(String numberId, String accountId) {
    return number.isEmpty() ? account.equals(accountId) : number.equals(numberId);
  }
}
