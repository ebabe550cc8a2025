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
  void everyRuleOfContactHasItsRow() throws IOException {
    var checks = new TreeSet<String>();
    rows().forEach(row -> checks.add(row.check()));

    assertThat(checks)
        .containsAll(IntStream.rangeClosed(1, 20).mapToObj("C%02d"::formatted).toList())
        .containsAll(IntStream.rangeClosed(1, 8).mapToObj("P%02d"::formatted).toList())
        .containsAll(IntStream.rangeClosed(1, 11).mapToObj("I%d"::formatted).toList());
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
}
