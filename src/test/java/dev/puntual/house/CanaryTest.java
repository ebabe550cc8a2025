package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checker can be switched on and look nowhere. These sources hold known mistakes and are compiled
 * with the very arguments of the build: they must fail, and for the reason they were written for.
 */
class CanaryTest {

  private static final Pattern ARGUMENT = Pattern.compile("<arg>([^<]+)</arg>");

  @TempDir Path folder;

  @Test
  void aNullWhereNoneMayBeStopsTheBuild() throws Exception {
    var output =
        compile(
            """
            package dev.puntual.canary;

            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;

            @NullMarked
            class Canary {
              static int length(@Nullable String text) {
                return text.length();
              }
            }
            """);
    assertThat(output).contains("[NullAway]").contains("error");
  }

  @Test
  void anAnswerThatNobodyLooksAtStopsTheBuild() throws Exception {
    var output =
        compile(
            """
            package dev.puntual.canary;

            class Canary {
              static String shout(String text) {
                text.toUpperCase(java.util.Locale.ROOT);
                return text;
              }
            }
            """);
    assertThat(output).contains("ReturnValueIgnored");
  }

  @Test
  void soundCodeCompilesWithTheSameArguments() throws Exception {
    var output =
        compile(
            """
            package dev.puntual.canary;

            class Canary {
              static int twice(int number) {
                return number + number;
              }
            }
            """);
    assertThat(output).isEmpty();
  }

  private String compile(String source) throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("Canary.java"), source);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(argumentsOfTheBuild());
    command.addAll(List.of("--release", "25", "-d", folder.resolve("out").toString()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("-processorpath", System.getProperty("java.class.path"), file.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return process.exitValue() == 0 ? "" : output;
  }

  private static List<String> argumentsOfTheBuild() throws IOException {
    return ARGUMENT
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .map(argument -> argument.group(1))
        .toList();
  }
}
