package dev.puntual.platform.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to another machine.
 *
 * @param body sent as UTF-8; null for GET
 */
public record Call(URI to, Reach reach, Map<String, String> headers, @Nullable String body) {

  /** How far an address may be trusted. */
  public enum Reach {
    /** Typed by a tenant or found in data: https only, and no machine of our own network. */
    PUBLIC,
    /** Set by whoever runs this installation: any machine. */
    CONFIGURED,
    /** This program itself; the only one a sandbox may call. */
    OURSELVES
  }

  public static Call get(URI to, Reach reach) {
    return new Call(to, reach, Map.of(), null);
  }

  /**
   * @param type the media type of the body
   */
  public static Call post(URI to, Reach reach, String type, String body) {
    return new Call(to, reach, Map.of("Content-Type", type), body);
  }

  /** A form, already encoded. */
  public static Call form(URI to, Reach reach, String form) {
    return post(to, reach, "application/x-www-form-urlencoded", form);
  }

  /** The same call with one more header. */
  public Call with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(to, reach, more, body);
  }
}
