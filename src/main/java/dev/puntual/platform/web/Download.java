package dev.puntual.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list or a bundle as a file. Written whole to disk first, so that no transaction stays open for
 * somebody's slow line; the file goes when it has been read.
 */
public final class Download {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType ZIP = new MediaType("application", "zip");

  private Download() {}

  /** Writes the whole of a file. */
  private interface Written {
    void to(Path file) throws IOException;
  }

  /**
   * @param name without its ending
   * @param rows writes head and rows
   */
  public static ResponseEntity<InputStreamResource> csv(
      String name, Voice voice, Consumer<Sheet> rows) {
    return download(
        name + ".csv",
        CSV,
        file -> {
          try (var sheet = Sheet.into(file, voice)) {
            rows.accept(sheet);
          }
        });
  }

  /**
   * @param name without its ending
   * @param entries writes them one after the other
   */
  public static ResponseEntity<InputStreamResource> zip(
      String name, Consumer<ZipOutputStream> entries) {
    return download(
        name + ".zip",
        ZIP,
        file -> {
          try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            entries.accept(zip);
          }
        });
  }

  private static ResponseEntity<InputStreamResource> download(
      String name, MediaType type, Written written) {
    try {
      var file = Files.createTempFile("puntual-file", null);
      write(file, written);
      return ResponseEntity.ok()
          .contentType(type)
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

  private static void write(Path file, Written written) throws IOException {
    try {
      written.to(file);
    } catch (RuntimeException | IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
