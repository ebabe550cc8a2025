package dev.puntual.simulator.whatsapp;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One telephone of a business account, with the people it has spoken to and its texts. */
final class WhatsAppLine {

  final String numberId;
  final String accountId;
  final String token;
  final String secret;
  final URI callback;
  final Map<String, Template> templates = new ConcurrentHashMap<>();
  final Map<String, Instant> heard = new ConcurrentHashMap<>();
  final Map<String, Instant> reached = new ConcurrentHashMap<>();

  /** Different people a day; below zero as many as one likes. */
  volatile int tier = 250;

  volatile boolean locked;
  volatile String quality = "GREEN";

  WhatsAppLine(String numberId, String accountId, String token, String secret, URI callback) {
    this.numberId = numberId;
    this.accountId = accountId;
    this.token = token;
    this.secret = secret;
    this.callback = callback;
  }

  /**
   * A text that was given in.
   *
   * @param status as Meta spells it
   * @param places how many numbered places its body has
   * @param link whether its link button ends in a place
   */
  record Template(
      String id, String name, String language, String status, int places, boolean link) {

    Template as(String newStatus) {
      return new Template(id, name, language, newStatus, places, link);
    }
  }

  static String key(String name, String language) {
    return name + "/" + language;
  }
}
