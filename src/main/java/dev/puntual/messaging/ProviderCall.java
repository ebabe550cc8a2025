package dev.puntual.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A call that claims to come from a provider. */
public final class ProviderCall {

  private final String address;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * @param address the whole address that it called, as the world writes it
   * @param headers by their names in lower case
   * @param body as it came, byte for byte: that is what is signed
   */
  public ProviderCall(String address, Map<String, String> headers, byte[] body) {
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  public String address() {
    return address;
  }

  /** Empty when it was not sent. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
