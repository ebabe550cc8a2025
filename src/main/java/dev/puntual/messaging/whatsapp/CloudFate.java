package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a call says of the fate of messages; all else of it is kept too, as something other. */
final class CloudFate {

  private CloudFate() {}

  static DeliveryEvent of(CloudNews news, Account account) {
    var said = news.said();
    var id = said.path("id").asString("");
    if (!news.of(account.key(CloudApi.NUMBER), account.key(CloudApi.ACCOUNT))) {
      return new DeliveryEvent(news.key(), null, "", Kind.OTHER, "of another account");
    }
    return switch (news.list()) {
      case "statuses" -> status(news, id);
      case "messages" -> CloudSaid.of(news);
      default -> new DeliveryEvent(news.key(), null, "", Kind.OTHER, news.field());
    };
  }

  private static DeliveryEvent status(CloudNews news, String id) {
    var said = news.said();
    var status = said.path("status").asString("");
    var error = said.path("errors").path(0);
    int code = error.path("code").asInt(0);
    var words = error.path("error_data").path("details").asString(error.path("title").asString(""));
    var detail = (status + (code == 0 ? "" : " " + code + " " + words)).strip();
    var ours = message(said.path("biz_opaque_callback_data").asString(""));
    return new DeliveryEvent(news.key(), ours, id, kind(status, code), detail);
  }

  private static Kind kind(String status, int code) {
    return switch (status) {
      case "sent" -> Kind.SENT;
      case "delivered" -> Kind.DELIVERED;
      case "read", "played" -> Kind.READ;
      case "failed" -> CloudErrors.kind(code);
      default -> Kind.OTHER;
    };
  }

  private static @Nullable UUID message(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException stranger) {
      return null;
    }
  }
}
