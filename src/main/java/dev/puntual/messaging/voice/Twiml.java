package dev.puntual.messaging.voice;

import java.time.Duration;
import java.util.Map;

/**
 * A page of TwiML (twilio.com/docs/voice/twiml), written verb by verb. Everything between the tags
 * and in them is escaped.
 */
final class Twiml {

  /** The voices of twilio.com/docs/voice/say#attributes-language. */
  private static final Map<String, String> SPEAKERS =
      Map.of("es", "es-MX", "en", "en-US", "pt", "pt-BR");

  private final StringBuilder page =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>");
  private final String speaker;

  /**
   * @param language two letters
   */
  Twiml(String language) {
    this.speaker = SPEAKERS.getOrDefault(language, "es-MX");
  }

  Twiml say(String words) {
    page.append("<Say language=\"").append(speaker).append("\">");
    page.append(escaped(words)).append("</Say>");
    return this;
  }

  /** Says it and waits for one key; goes on below when none is pressed. */
  Twiml ask(String words, String action, Duration patience) {
    page.append("<Gather numDigits=\"1\" timeout=\"").append(patience.toSeconds());
    page.append("\" action=\"").append(escaped(action)).append("\">");
    say(words);
    page.append("</Gather>");
    return this;
  }

  /** Rings another telephone; how that ended is told at the action. */
  Twiml dial(String number, String callerId, String action, Duration patience) {
    page.append("<Dial answerOnBridge=\"true\" timeout=\"").append(patience.toSeconds());
    page.append("\" callerId=\"").append(escaped(callerId));
    page.append("\" action=\"").append(escaped(action)).append("\"><Number>");
    page.append(escaped(number)).append("</Number></Dial>");
    return this;
  }

  Twiml goTo(String address) {
    page.append("<Redirect>").append(escaped(address)).append("</Redirect>");
    return this;
  }

  /** The whole page; the call ends behind what was said. */
  String end() {
    return page.append("<Hangup/></Response>").toString();
  }

  private static String escaped(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> plain.append("&amp;");
        case '<' -> plain.append("&lt;");
        case '>' -> plain.append("&gt;");
        case '"' -> plain.append("&quot;");
        default -> plain.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return plain.toString();
  }
}
