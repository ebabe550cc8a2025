package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Content;
import dev.puntual.messaging.Content.Choice;
import dev.puntual.messaging.NoNumber;
import dev.puntual.messaging.Provider.Slip;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as the Cloud API wants it. Our id comes back in everything that is told of it. */
final class CloudMessage {

  /** What a button shows while people may be answered freely; of templates they are Meta's. */
  private static final int LONGEST_LABEL = 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  private CloudMessage() {}

  static String of(Slip slip) {
    var message = JSON.createObjectNode();
    message.put("messaging_product", "whatsapp").put("recipient_type", "individual");
    if (NoNumber.is(slip.to())) {
      message.put("recipient", slip.to());
    } else {
      message.put("to", slip.to().replaceFirst("^\\+", ""));
    }
    message.put("biz_opaque_callback_data", slip.messageId().toString());
    switch (slip.content()) {
      case Content.Plain(var text) ->
          message.put("type", "text").putObject("text").put("preview_url", false).put("body", text);
      case Content.Choices(var text, var choices) -> interactive(message, text, choices);
      case Content.Approved approved -> template(message, approved);
    }
    return JSON.writeValueAsString(message);
  }

  private static void interactive(ObjectNode message, String text, List<Choice> choices) {
    var interactive = message.put("type", "interactive").putObject("interactive");
    interactive.put("type", "button").putObject("body").put("text", text);
    var buttons = interactive.putObject("action").putArray("buttons");
    for (var choice : choices) {
      buttons
          .addObject()
          .put("type", "reply")
          .putObject("reply")
          .put("id", choice.payload())
          .put("title", shortened(choice.label()));
    }
  }

  /** By whole words. */
  private static String shortened(String label) {
    return label.length() <= LONGEST_LABEL
        ? label
        : label.substring(0, label.lastIndexOf(' ', LONGEST_LABEL)).strip();
  }

  private static void template(ObjectNode message, Content.Approved approved) {
    var template = message.put("type", "template").putObject("template");
    template.put("name", approved.name()).putObject("language").put("code", approved.language());
    var components = template.putArray("components");
    if (!approved.values().isEmpty()) {
      var values = components.addObject().put("type", "body").putArray("parameters");
      approved.values().forEach(value -> values.addObject().put("type", "text").put("text", value));
    }
    int index = 0;
    if (!approved.linkTail().isEmpty()) {
      button(components, "url", index++).put("type", "text").put("text", approved.linkTail());
    }
    for (var choice : approved.choices()) {
      button(components, "quick_reply", index++)
          .put("type", "payload")
          .put("payload", choice.payload());
    }
  }

  private static ObjectNode button(ArrayNode components, String kind, int index) {
    return components
        .addObject()
        .put("type", "button")
        .put("sub_type", kind)
        .put("index", String.valueOf(index))
        .putArray("parameters")
        .addObject();
  }
}
