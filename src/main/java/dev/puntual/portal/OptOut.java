package dev.puntual.portal;

import dev.puntual.platform.web.Voice;

/**
 * What the page shows on which somebody says that a message was the last one.
 *
 * @param channel as stored: {@code email}, {@code sms}, {@code whatsapp} or {@code voice}
 * @param address as much of it as its owner needs to know it again
 * @param here whether nobody writes to this address by this channel any more
 * @param everywhere whether nobody writes to this person by any electronic channel
 * @param undoable whether what stands was said by such a link, so that it can be taken back here
 * @param whole whether a law ends all that machines send at the first word, so that nothing
 *     narrower can be chosen
 */
public record OptOut(
    Voice voice,
    Company company,
    String channel,
    String address,
    boolean here,
    boolean everywhere,
    boolean undoable,
    boolean whole) {

  /** The first sign of what stands before the at, or the last four of a number. */
  static String masked(String address) {
    int at = address.indexOf('@');
    return at > 0
        ? address.substring(0, 1) + "•••" + address.substring(at)
        : "•••" + address.substring(Math.max(0, address.length() - 4));
  }
}
