package dev.puntual.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules a new edition of a pack no longer keeps. */
class LooseningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "end: \"19:00\" | end: \"18:00\" | ''",
        "end: \"19:00\" | end: \"20:00\" | CO-TIME-1",
        "start: \"07:00\" | start: \"06:00\" | CO-TIME-1",
        "holidays: \"closed\" | holidays: \"ignore\" | CO-TIME",
        "stages: [\"*\"] | stages: [\"late\"] | CO-TIME-1",
        "countries: [\"CO\"] | countries: [\"CO\", \"PA\"] | ''",
        "status: \"draft\" | status: \"disabled\" | CO-TIME-1",
        "required_always: [ | required_always: [\"privacy_notice_link\", | ''",
      })
  void theRuleIsNamed(String was, String becomes, String rule) {
    var text = text("CO");
    assertThat(text).contains(was);

    var loosened =
        Loosening.of(
            PackReader.read("co", text), PackReader.read("co", text.replace(was, becomes)));

    if (rule.isEmpty()) {
      assertThat(loosened).isEmpty();
    } else {
      assertThat(loosened).anyMatch(one -> one.startsWith(rule));
    }
  }

  @Test
  void everyPackKeepsItselfAndNoneSurvivesBeingLeftOut() {
    for (var pack : Shelf.packs().keySet()) {
      assertThat(Loosening.of(pack, pack)).as(pack.id()).isEmpty();
      assertThat(Loosening.of(pack, null))
          .as(pack.id())
          .matches(rules -> pack.status().applies() == !rules.isEmpty());
    }
  }

  @Test
  void aLimitThatIsGoneOrCountsLaterIsNamed() {
    var was = pack("CL");
    var first = was.limits().getFirst();
    var without = with(was, was.limits().subList(1, was.limits().size()));
    assertThat(Loosening.of(was, without)).contains(first.id());
    assertThat(Loosening.of(without, was)).isEmpty();
  }

  private static Pack with(Pack pack, List<Limit> limits) {
    return new Pack(
        pack.id(),
        pack.version(),
        pack.status(),
        pack.title(),
        pack.effective(),
        pack.verified(),
        pack.binds(),
        pack.closed(),
        pack.windows(),
        limits,
        pack.bars(),
        pack.saying(),
        pack.duties(),
        pack.sources(),
        pack.openPoints());
  }

  private static Pack pack(String id) {
    return Shelf.packs().keySet().stream()
        .filter(pack -> pack.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String id) {
    return Shelf.packs().entrySet().stream()
        .filter(pack -> pack.getKey().id().equals(id))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
