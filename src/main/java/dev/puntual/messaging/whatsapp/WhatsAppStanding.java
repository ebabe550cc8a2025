package dev.puntual.messaging.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Meta thinks of a company's number.
 *
 * @param stopped why nothing leaves: {@code person}, {@code quality}, {@code locked} or {@code
 *     restricted}; empty while it does
 * @param stoppedAt null while nothing is stopped
 * @param quality {@code green}, {@code yellow} or {@code red}; empty while nobody said
 * @param tier different people outside their day within 24 hours; below zero as many as one likes
 * @param approval how Meta wrote that an agency may collect here; empty where nobody recorded it
 */
public record WhatsAppStanding(
    String stopped, @Nullable Instant stoppedAt, String quality, int tier, String approval) {

  /** As Meta lets everybody begin. */
  static final WhatsAppStanding FIRST = new WhatsAppStanding("", null, "", 250, "");

  public boolean running() {
    return stopped.isEmpty();
  }
}
