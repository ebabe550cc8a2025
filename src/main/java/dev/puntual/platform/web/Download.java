package dev.puntual.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as a file. Written whole to disk first, so that no transaction stays open for somebody's
 * slow line; the file goes when it has been read.
 */
public final class Download {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private Download() {}

  /**
   * @param name without its ending
   * @param rows writes head and rows
   */
  public static ResponseEntity<InputStreamResource> csv(
      String name, Voice voice, Consumer<Sheet> rows) {
    try {
      var file = Files.createTempFile("puntual-list", ".csv");
      write(file, voice, rows);
      return ResponseEntity.ok()
          .contentType(CSV)
          .contentLength(Files.size(file))
          .cacheControl(CacheControl.noStore())
          .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
          .body(
              new InputStreamResource(
                  Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Voice voice, Consumer<Sheet> rows) throws IOException {
    try (var sheet = Sheet.into(file, voice)) {
      rows.accept(sheet);
    } catch (RuntimeException | IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name + ".csv", StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
