package dev.puntual.messaging.bounces;

import java.util.regex.Pattern;

/** Cuts off the letter that a server brings back beneath what it says itself. */
final class Brought {

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?im)^[ \\t]*(?:-{2,}.{0,12}(?:original|returned|below this line|copy of|(?:this is )?a copy|unsent|undelivered|transcript of message)"
              + "|received: from|return-path: )");

  private Brought() {}

  static String cut(String said) {
    var begins = BEGINS.matcher(said);
    return begins.find() && begins.start() > 0 ? said.substring(0, begins.start()) : said;
  }
}
