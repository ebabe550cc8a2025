package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Each check of the contact rules has a test with its number, and the paper that lists them is
 * true.
 */
class ChecksTest {

  private static final Pattern NAMED =
      Pattern.compile("@DisplayName\\(\\s*\"(C\\d\\d(?:, C\\d\\d)*):");
  private static final Pattern LISTED = Pattern.compile("^\\| (C\\d\\d) \\|.*", Pattern.MULTILINE);
  private static final Pattern CLASS = Pattern.compile("`(\\w+Test)`");

  @Test
  void everyNumberStandsAtATestAndInThePaperWithItsClasses() throws IOException {
    var named = new TreeMap<String, TreeSet<String>>();
    for (var file : tests()) {
      var found = NAMED.matcher(Files.readString(file));
      var test = String.valueOf(file.getFileName()).replace(".java", "");
      while (found.find()) {
        for (var check : found.group(1).split(", ", -1)) {
          named.computeIfAbsent(check, _ -> new TreeSet<>()).add(test);
        }
      }
    }
    var listed = new TreeMap<String, TreeSet<String>>();
    var rows = LISTED.matcher(Files.readString(Path.of("docs/contact-checks.md")));
    while (rows.find()) {
      var classes = CLASS.matcher(rows.group());
      while (classes.find()) {
        listed.computeIfAbsent(rows.group(1), _ -> new TreeSet<>()).add(classes.group(1));
      }
    }

    assertThat(named.keySet())
        .containsAll(IntStream.rangeClosed(1, 20).mapToObj("C%02d"::formatted).toList());
    assertThat(listed).isEqualTo(named);
  }

  private static List<Path> tests() throws IOException {
    try (var paths = Files.walk(Path.of("src/test/java"))) {
      return paths.filter(path -> path.toString().endsWith("Test.java")).toList();
    }
  }
}
