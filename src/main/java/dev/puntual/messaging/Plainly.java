package dev.puntual.messaging;

import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Letters;

/** What was said, as plain text. */
public final class Plainly {

  private Plainly() {}

  /**
   * @param channel a channel's word
   * @param content as {@code messaging.v_said} shows it
   */
  public static String of(String channel, String content) {
    var letter = Letters.read(content);
    return "email".equals(channel) ? Rendered.of(letter).text() : SmsText.shown(letter);
  }
}
