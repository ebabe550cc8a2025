package dev.puntual.tenants;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files that lie beside the classes of this room. */
public final class Lines {

  private Lines() {}

  /** The lines that say something: neither blank nor beginning with {@code #}. */
  public static List<String> of(Class<?> beside, String name) {
    var stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no file " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
