package dev.puntual.platform.http;

import java.net.URI;

/**
 * Where the outside world finds this installation: the start of every link that leaves by e-mail
 * and of every address that a provider calls. Never taken from a request, whose host anybody can
 * write.
 *
 * @param base scheme, host and port; Puntual stands at the root of its host
 */
public record PublicAddress(URI base) {

  /** Refuses an address that nobody could follow. */
  public PublicAddress {
    var scheme = base.getScheme();
    boolean web = "http".equals(scheme) || "https".equals(scheme);
    if (base.getHost() == null || !web || !base.getPath().isEmpty()) {
      throw new IllegalArgumentException(
          "PUNTUAL_URL must be like https://cobranza.example.com, not " + base);
    }
  }

  /** Reads a setting; slashes at its end do not matter. */
  public static PublicAddress of(String text) {
    return new PublicAddress(URI.create(text.strip().replaceAll("/+$", "")));
  }

  /** The whole address of one of our pages; the path begins with a slash and is already escaped. */
  public String at(String path) {
    return base + path;
  }

  /** The path of an address that may be ours; any other comes back as it is. */
  public URI within(String address) {
    return URI.create(
        address.startsWith(base + "/") ? address.substring(base.toString().length()) : address);
  }

  /** Whether cookies and links may rely on encryption. */
  public boolean secure() {
    return "https".equals(base.getScheme());
  }
}
