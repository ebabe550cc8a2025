package dev.puntual.messaging;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How somebody asked for what stands in a letter.
 *
 * @param method of HTTP
 * @param agent what it calls itself; may be empty
 * @param ahead whether it says that it only fetches ahead
 */
public record Visit(String method, String agent, boolean ahead) {

  /**
   * What Apple's proxies call themselves, which fetch every picture of every mail whether anybody
   * reads it or not.
   */
  private static final String APPLE_PROXY = "mozilla/5.0";

  private static final Pattern MACHINE =
      Pattern.compile(
          "bot\\b|crawl|spider|scan|preview|headless|curl|wget|python|java/|go-http|okhttp|libwww"
              + "|httpclient|axios|node-fetch|barracuda|mimecast|proofpoint|safelink|symantec"
              + "|trendmicro|facebookexternalhit|whatsapp|telegram|slack|yahoomailproxy");

  /** Whether it is known not to be a person who looks. In doubt it is one. */
  public boolean machine() {
    var name = agent.strip().toLowerCase(Locale.ROOT);
    return ahead
        || !method.equals("GET")
        || name.isEmpty()
        || name.equals(APPLE_PROXY)
        || MACHINE.matcher(name).find();
  }
}
