package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import dev.puntual.dunning.Passed;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.StopCause;
import dev.puntual.worklist.HoldReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Issue 3, Explain, «every word and every silence»: whatever code says why has a sentence in both
 * languages of the team, of which pages and programs read the same, and no sentence waits for a
 * code that nothing says.
 */
class ReasonCodesTest {

  private static final Path JAVA = Path.of("src/main/java/dev/puntual");
  private static final Path SQL = Path.of("src/main/resources/dev/puntual");

  /** Heads of columns that stand among the reasons why a campaign did not speak. */
  private static final Set<String> HEADS =
      Set.of("by", "on", "requested", "sent", "waiting", "unsent");

  private static final Pattern BRANCH = Pattern.compile("(?:then|else) '([a-z_]+)'");
  private static final Pattern SET = Pattern.compile("reason = '([a-z_]+)'");
  private static final Pattern WITHDRAWN =
      Pattern.compile("(?:Withdrawn\\(|Dropped\\.withdrawn\\(ticket, )\"([a-z_]+)\"");
  private static final Pattern DROPPED =
      Pattern.compile("\"(?:for_person|withheld|withdrawn|expired)\", \"([a-z_]+)\"");

  private final String sources = said(Stream.of(JAVA, SQL), file -> !tells(file));

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void everyReasonOfADecisionHasWordsAndEachOfThoseIsSaid(String language) {
    var words = words("desk", "desk.silence.", language);
    var said = all(read(SQL.resolve("dunning/decide.sql")), BRANCH);
    said.removeAll(List.of("due", "hold_"));
    Stream.of(HoldReason.values()).forEach(one -> said.add("hold_" + one.code()));

    assertThat(words).containsAll(said);
    assertThat(words).filteredOn(code -> !code.startsWith("hold_")).allMatch(this::produced);
    assertThat(words)
        .filteredOn(code -> code.startsWith("hold_"))
        .hasSize(HoldReason.values().length);
    assertThat(words("desk", "desk.hold.reason.", language))
        .hasSize(HoldReason.values().length)
        .containsAll(codes(HoldReason.values(), HoldReason::code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void everyReasonOfAMessageHasWordsAndEachOfThoseIsSaid(String language) {
    var words = words("desk", "desk.message.", language);
    var enums = new TreeSet<>(codes(RejectReason.values(), RejectReason::code));
    enums.addAll(codes(StopCause.values(), StopCause::reason));
    Stream.of("sent", "delivered", "read", "failed").forEach(one -> enums.add("told_" + one));
    Stream.of("no_zone", "complaint").forEach(one -> enums.add("human_" + one));
    var said = new TreeSet<>(enums);
    said.addAll(all(sources, WITHDRAWN));
    said.addAll(all(sources, DROPPED));
    said.addAll(all(said(Stream.of(SQL.resolve("messaging")), _ -> true), SET));
    // Lists of states look like a state with its reason; the beginning of one is none.
    said.removeAll(List.of("human_", "rejected", "withheld"));

    assertThat(words).containsAll(said);
    assertThat(words).allMatch(code -> enums.contains(code) || produced(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void everyReasonOfACampaignAndOfAChannelHasWordsAndEachOfThoseIsSaid(String language) {
    var why = codes(Passed.Why.values(), Passed.Why::code);
    var reasons = words("campaign", "campaign.reason.", language);
    var said = new TreeSet<String>();
    Stream.of("run_request", "ahead_way")
        .forEach(
            file ->
                said.addAll(all(read(SQL.resolve("dunning/campaign/" + file + ".sql")), BRANCH)));
    said.removeAll(List.of("voice", "call", "failed", "lost"));
    assertThat(said).allMatch(code -> reasons.contains(code) || why.contains(code));
    assertThat(reasons).allMatch(this::produced);
    assertThat(words("desk", "desk.why.passed.", language)).isEqualTo(why);

    var runs = words("campaign", "campaign.run.", language);
    runs.removeAll(HEADS);
    assertThat(runs).isNotEmpty().allMatch(this::produced);
  }

  @Test
  void everyStateThatAMessageMayHaveIsToldOnPagesAndToPrograms() {
    var checks =
        new World("2026-03-02")
            .asks(
                "select pg_get_constraintdef(c.oid) from pg_constraint c where c.conrelid = 'messaging.message'::regclass"
                    + " and c.conname = 'message_state_check' and cast(:tenant as uuid) is not null")
            .getFirst();
    var states = all(checks, Pattern.compile("'([a-z_]+)'"));

    assertThat(states).hasSizeGreaterThan(6);
    for (var language : List.of("es", "en")) {
      assertThat(words("desk", "desk.messages.state.", language)).containsAll(states);
      assertThat(words("desk", "desk.why.written.", language)).containsAll(states);
    }
  }

  /** As a text somewhere in the code that decides, writes or sends. */
  private boolean produced(String code) {
    return sources.contains("'" + code + "'") || sources.contains("\"" + code + "\"");
  }

  /** Rooms and files that tell what others said. */
  private static boolean tells(Path file) {
    var path = file.toString();
    return path.contains("/desk/")
        || path.contains("/api/")
        || path.contains("/web/")
        || path.contains("/demo/");
  }

  private static String said(Stream<Path> folders, Predicate<Path> wanted) {
    return folders
        .flatMap(ReasonCodesTest::below)
        .filter(wanted)
        .map(ReasonCodesTest::read)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Path> below(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|sql)")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> all(String text, Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> Set<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes that have a sentence, without what only adds to one of them. */
  private static Set<String> words(String room, String prefix, String language) {
    var file = "/messages/" + room + "_" + language + ".properties";
    var words = new Properties();
    try (var in = Objects.requireNonNull(ReasonCodesTest.class.getResourceAsStream(file))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .filter(code -> !code.contains("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
