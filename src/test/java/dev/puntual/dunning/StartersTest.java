package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartersTest {

  static List<Starters.Starter> all() {
    return Starters.read().all();
  }

  @Test
  void theLaddersThatPeopleAskForAreThere() {
    assertThat(all())
        .extracting(Starters.Starter::code)
        .containsExactly(
            "b2b_net_30", "subscriptions", "micro_loans", "school_fees", "large_accounts");
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsAsGoodAsOneTyped(Starters.Starter start) {
    var typed =
        start.steps().stream()
            .map(
                step ->
                    new LadderCheck.Typed(
                        step.timing().code(),
                        String.valueOf(Math.abs(step.timing().days())),
                        step.timing().days() < 0,
                        String.valueOf(step.timing().anchor()),
                        step.stage().code(),
                        null,
                        step.action().code(),
                        step.manner().codes()))
            .toList();
    assertThat(LadderCheck.of(typed)).isEqualTo(new LadderCheck.Good(start.steps()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachComesInOrderWhateverTheDueDate(Starters.Starter start) {
    var ladder = new Ladder(1, 1, start.steps(), start.repeat());
    var first = LocalDate.of(2026, 1, 1);
    first
        .datesUntil(first.plusYears(1))
        .forEach(
            due -> {
              var dates = ladder.dates(due, WorkDays.PLAIN);
              assertThat(dates).isSorted();
              assertThat(dates.stream().distinct().count())
                  .as("no two steps on one day for %s", due)
                  .isEqualTo(dates.size());
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachHasANameAndAReasonInBothLanguages(Starters.Starter start) {
    var texts =
        Language.OF_TEAM.stream()
            .map(one -> Voice.of(one, "MX", ZoneId.of("America/Mexico_City"), Instant.EPOCH))
            .flatMap(
                voice ->
                    Stream.of(
                        voice.say("dunning.start." + start.code()),
                        voice.say("dunning.start." + start.code() + ".why")));
    assertThat(texts.toList()).doesNotHaveDuplicates().noneMatch(text -> text.contains("dunning."));
  }

  @Test
  void whoIsLookedAfterByAPersonHearsLittleAndNothingFirm() {
    var large = Starters.read().find("large_accounts").orElseThrow();
    var letters = large.steps().stream().filter(step -> step.action() == Action.MESSAGE).toList();
    assertThat(large.steps().getFirst().action()).isEqualTo(Action.CALL);
    assertThat(letters).hasSizeLessThanOrEqualTo(3);
    assertThat(letters.getLast().stage()).isLessThan(Stage.FIRM);
    assertThat(large.repeat()).isEqualTo(Repeat.NEVER);
  }
}
