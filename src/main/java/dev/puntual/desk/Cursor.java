package dev.puntual.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the next page of a list begins: the sort key and the id of a row. Travels in the address as
 * one opaque word; a word that we did not make is the same as none.
 */
public record Cursor(String key, UUID id) {

  /** Empty for a first page and for anything that is not a cursor. */
  public static Optional<Cursor> read(String word) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      int cut = text.lastIndexOf('~');
      return cut < 0
          ? Optional.empty()
          : Optional.of(
              new Cursor(text.substring(0, cut), UUID.fromString(text.substring(cut + 1))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  public String write() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((key + "~" + id).getBytes(StandardCharsets.UTF_8));
  }
}
