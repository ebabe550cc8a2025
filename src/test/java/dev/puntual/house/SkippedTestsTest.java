package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.SkippedAloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test that cannot be tried says so; none passes over what is not there. */
class SkippedTestsTest {

  private static final Pattern NO_REASON =
      Pattern.compile("assume(True|False)\\([^;\"]*\\);", Pattern.DOTALL);

  @Test
  void somebodySaysWhichTestsWereNotTried() {
    assertThat(SkippedAloud.listening()).isTrue();
  }

  @Test
  void everyAssumptionGivesItsReason() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .noneMatch(file -> NO_REASON.matcher(text(file)).find());
    }
  }

  @Test
  void testsOfFilesFromElsewhereAssumeThatTheyAreThere() throws IOException {
    var elsewhere = Pattern.compile("\"\\.\\.(/shared|\", \"shared\")");
    try (var files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .filteredOn(file -> elsewhere.matcher(text(file)).find())
          .isNotEmpty()
          .allMatch(file -> text(file).contains("assumeTrue("));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
