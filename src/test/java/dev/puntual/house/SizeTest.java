package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tail tells whether a house is pleasant: nine files in ten are short, none is endless. */
class SizeTest {

  private static final int NINE_IN_TEN = 130;
  private static final int LONGEST = 300;

  private record Sized(Path path, long lines) {}

  @Test
  void nineFilesInTenFitOnTwoScreens() {
    var sizes = sources().stream().map(Sized::lines).sorted().toList();
    assertThat(sizes.get((int) Math.ceil(sizes.size() * 0.9) - 1)).isLessThanOrEqualTo(NINE_IN_TEN);
  }

  @Test
  void noFileIsEndless() {
    assertThat(sources()).noneMatch(file -> file.lines() > LONGEST);
  }

  private static List<Sized> sources() {
    return Stream.of("src/main/java", "src/main/jte", "src/main/resources/dev")
        .map(Path::of)
        .flatMap(SizeTest::below)
        .filter(path -> path.toString().matches(".*\\.(java|jte|sql)"))
        .map(path -> new Sized(path, lines(path)))
        .toList();
  }

  private static Stream<Path> below(Path root) {
    try (var paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path path) {
    try (var lines = Files.lines(path)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
