package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code docs/checks.md} speaks of tests that there are, and those of the checks. */
class EveryCheckTest {

  private static final Path PAGE = Path.of("docs/checks.md");

  /** Check, class, its file, and perhaps one method. */
  private static final Pattern ROW =
      Pattern.compile(
          "\\| ([A-Z]\\d\\d?) \\| [^|]+ \\| \\[`(\\w+)`]\\(\\.\\./([^)]+)\\)(?: `(\\w+)`)? \\|");

  private static final Pattern SHOWN =
      Pattern.compile("@DisplayName\\(\\s*\"([CPRS]\\d\\d(?:, [CPRS]\\d\\d)*):");
  private static final Pattern CLASS = Pattern.compile("[CPRS]\\d\\d(?!\\d)");

  private record Row(String check, String type, Path file, String method) {}

  @Test
  void everyTestOfThePageIsThereAndNamesItsCheck() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(40);
    for (var row : rows()) {
      assertThat(row.file()).exists();
      var source = Files.readString(row.file());
      assertThat(source.toLowerCase(Locale.ROOT))
          .as("%s names %s", row.type(), row.check())
          .contains(row.check().toLowerCase(Locale.ROOT));
      assertThat(source).contains("class " + row.type()).contains(" " + row.method());
    }
  }

  @Test
  void everyCheckOfContactConsentAndChannelsHasItsRow() throws IOException {
    var checks = new TreeSet<String>();
    rows().forEach(row -> checks.add(row.check()));

    assertThat(checks)
        .containsAll(IntStream.rangeClosed(1, 20).mapToObj("C%02d"::formatted).toList())
        .containsAll(IntStream.rangeClosed(1, 8).mapToObj("P%02d"::formatted).toList())
        .containsAll(IntStream.rangeClosed(1, 11).mapToObj("I%d"::formatted).toList())
        .contains("S01", "S02", "S03", "S04", "S12", "R01", "R06", "R07", "R10");
  }

  /** By the name shown to whoever runs it, or by the name of its class. */
  @Test
  void everyTestThatIsNamedAfterACheckHasItsRow() throws IOException {
    var listed = rows().stream().map(row -> row.check() + " " + row.type()).toList();
    for (var file : tests()) {
      var type = String.valueOf(file.getFileName()).replace(".java", "");
      var named = new TreeSet<String>();
      var shown = SHOWN.matcher(Files.readString(file));
      while (shown.find()) {
        named.addAll(List.of(shown.group(1).split(", ", -1)));
      }
      var own = CLASS.matcher(type);
      while (own.find()) {
        named.add(own.group());
      }
      assertThat(listed)
          .as("rows of %s", type)
          .containsAll(named.stream().map(check -> check + " " + type).toList());
    }
  }

  @Test
  void noRowIsWrittenInAnotherShape() throws IOException {
    long lines =
        Files.readAllLines(PAGE).stream().filter(line -> line.matches("\\| [A-Z]\\d.*")).count();

    assertThat(lines).isEqualTo(rows().size());
  }

  private static List<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .map(
            found ->
                new Row(
                    found.group(1),
                    found.group(2),
                    Path.of(found.group(3)),
                    found.group(4) == null ? "" : found.group(4) + "("))
        .toList();
  }

  private static List<Path> tests() throws IOException {
    try (var paths = Files.walk(Path.of("src/test/java"))) {
      return paths.filter(path -> path.toString().endsWith("Test.java")).toList();
    }
  }
}
