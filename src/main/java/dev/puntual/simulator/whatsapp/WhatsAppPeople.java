package dev.puntual.simulator.whatsapp;

import dev.puntual.simulator.Caller;
import dev.puntual.simulator.Calling;
import dev.puntual.simulator.whatsapp.WhatsAppDesk.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do with their telephones, and what Meta decides; each is told by a call. */
public final class WhatsAppPeople {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Caller caller;
  private final Map<String, WhatsAppLine> lines;
  private volatile Calling calling = Calling.IN_ORDER;
  private volatile boolean reading;

  WhatsAppPeople(Caller caller, Map<String, WhatsAppLine> lines) {
    this.caller = caller;
    this.lines = lines;
  }

  void calling(Calling how) {
    calling = how;
  }

  /** Whether people read what arrives. */
  public void reading(boolean now) {
    reading = now;
  }

  /** As WhatsApp knows a number: accounts of Mexico still carry a 1, those of Argentina a 9. */
  static String own(String to) {
    return to.replaceFirst("^52(\\d{10})$", "521$1").replaceFirst("^54([1-8]\\d{9})$", "549$1");
  }

  private static String plain(String own) {
    return own.replaceFirst("^521(\\d{10})$", "52$1").replaceFirst("^549(\\d{10})$", "54$1");
  }

  /** What became of a message. */
  void told(WhatsAppLine line, Taken message, int code, Instant now) {
    var rings = new ArrayList<Caller.Ring>();
    var steps =
        code != 0
            ? List.of("sent", "failed")
            : reading ? List.of("sent", "delivered", "read") : List.of("sent", "delivered");
    for (var status : steps) {
      var said = JSON.createObjectNode().put("id", message.id()).put("status", status);
      said.put("timestamp", String.valueOf(now.getEpochSecond()));
      said.put("recipient_id", own(message.to()));
      said.put(
          "biz_opaque_callback_data",
          message.message().path("biz_opaque_callback_data").asString(""));
      if (status.equals("failed")) {
        said.putArray("errors").addObject().put("code", code).put("title", "error " + code);
      }
      rings.add(WhatsAppCall.ofNumber(line, "statuses", said, own(message.to())));
    }
    ring(rings);
  }

  /** Somebody wrote before, and it was told then. */
  public void wrote(String number, String from, Instant at) {
    line(number).heard.put(plain(from), at);
  }

  /** Somebody writes a text. */
  public String writes(String number, String from, String text, Instant at) {
    var said = said(from, "text", at);
    said.putObject("text").put("body", text);
    return heard(number, from, said, at);
  }

  /**
   * Somebody who shows no number writes a text.
   *
   * @param from their number, told beside what stands for it; empty as it mostly is
   */
  public String writesAs(String number, String userId, String from, String text, Instant at) {
    var said = said(from, "text", at).put("from_user_id", userId);
    said.putObject("text").put("body", text);
    if (from.isEmpty()) {
      said.remove("from");
    }
    var line = line(number);
    line.heard.put(from.isEmpty() ? userId : plain(from), at);
    ring(List.of(WhatsAppCall.ofPerson(line, said, from, userId)));
    return said.path("id").asString("");
  }

  /** Somebody chooses an answer below a message. */
  public String chooses(String number, String from, String payload, String of, Instant at) {
    return chooses(number, from, new Button(payload, payload), of, at);
  }

  /** What stands on a button, and what comes back of it. */
  public record Button(String title, String payload) {}

  /** The same, as it is labelled. */
  public String chooses(String number, String from, Button button, String of, Instant at) {
    var said = said(from, "button", at);
    said.putObject("context").put("id", of);
    said.putObject("button").put("payload", button.payload()).put("text", button.title());
    return heard(number, from, said, at);
  }

  private String heard(String number, String from, ObjectNode said, Instant at) {
    var line = line(number);
    line.heard.put(plain(from), at);
    ring(List.of(WhatsAppCall.ofNumber(line, "messages", said, from)));
    return said.path("id").asString("");
  }

  private static ObjectNode said(String from, String type, Instant at) {
    return JSON.createObjectNode()
        .put("from", from)
        .put("id", "wamid." + UUID.randomUUID())
        .put("timestamp", String.valueOf(at.getEpochSecond()))
        .put("type", type);
  }

  /** Meta decides about a text, such as {@code APPROVED} or {@code PAUSED}. */
  public void decides(
      String number, String name, String language, String event, String reason, Instant at) {
    decidesQuietly(number, name, language, event);
    var line = line(number);
    var value = JSON.createObjectNode().put("event", event);
    value.put("message_template_name", name).put("message_template_language", language);
    account(line, "message_template_status_update", at, value.put("reason", reason));
  }

  /** The same, but the call is lost; whoever asks is told. */
  public void decidesQuietly(String number, String name, String language, String event) {
    var key = WhatsAppLine.key(name, language);
    line(number).templates.computeIfPresent(key, (_, known) -> known.as(event));
  }

  /** Meta thinks so of the number from now on: {@code GREEN}, {@code YELLOW} or {@code RED}. */
  public void rates(String number, String quality, int tier, Instant at) {
    var line = line(number);
    line.quality = quality;
    line.tier = tier;
    var limit =
        tier < 0 ? "TIER_UNLIMITED" : tier < 1000 ? "TIER_" + tier : "TIER_" + tier / 1000 + "K";
    var value = JSON.createObjectNode().put("display_phone_number", "15550783881");
    value.put("event", quality.equals("RED") ? "FLAGGED" : "UNFLAGGED");
    account(line, "phone_number_quality_update", at, value.put("current_limit", limit));
  }

  /** Meta locks the account, or lets it go on. */
  public void locks(String number, boolean locked, Instant at) {
    var line = line(number);
    line.locked = locked;
    var value = JSON.createObjectNode().put("event", "DISABLED_UPDATE");
    value.putObject("ban_info").put("waba_ban_state", locked ? "DISABLE" : "REINSTATE");
    account(line, "account_update", at, value);
  }

  /** Anything else that Meta tells of an account. */
  public void tells(String number, String field, String json, Instant at) {
    account(line(number), field, at, (ObjectNode) JSON.readTree(json));
  }

  private void account(WhatsAppLine line, String field, Instant at, ObjectNode value) {
    ring(List.of(WhatsAppCall.ofAccount(line, field, at.getEpochSecond(), value)));
  }

  private void ring(List<Caller.Ring> rings) {
    var told = new ArrayList<>(rings);
    if (calling.backwards()) {
      Collections.reverse(told);
    }
    if (calling.twice()) {
      told.addAll(List.copyOf(told));
    }
    caller.ring(told);
  }

  private WhatsAppLine line(String number) {
    var line = lines.get(number);
    if (line == null) {
      throw new IllegalArgumentException("no such number " + number);
    }
    return line;
  }
}
