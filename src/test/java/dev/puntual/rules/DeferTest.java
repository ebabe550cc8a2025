package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.Verdict.Allow;
import dev.puntual.rules.Verdict.Defer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What waiting promises, over questions nobody thought of. */
class DeferTest {

  @Test
  void theInstantThatWasPromisedIsAllowedAndNoneBeforeItIs() {
    var chance = new Chance(20_261_122L);
    int waits = 0;
    for (int turn = 0; turn < 4_000; turn++) {
      var book = chance.book();
      var question = chance.question();
      var at = chance.instant();
      var past = chance.past(at);
      if (book.decide(past, question, at) instanceof Defer(var until, var against, _)) {
        waits++;
        assertThat(against).isNotEmpty();
        assertThat(until).isAfter(at).isBefore(at.plus(Duration.ofDays(15)));
        assertThat(book.decide(past, question, until)).isInstanceOf(Allow.class);
        var step = Duration.between(at, until).dividedBy(200).plusMillis(1);
        for (var earlier = at; earlier.isBefore(until); earlier = earlier.plus(step)) {
          assertThat(book.decide(past, question, earlier))
              .as("%s at %s", question, earlier)
              .isNotInstanceOf(Allow.class);
        }
        assertThat(book.decide(past, question, until.minus(1, ChronoUnit.MICROS)))
            .isNotInstanceOf(Allow.class);
      }
    }
    assertThat(waits).isGreaterThan(1_000);
  }

  @Test
  void oneMorePackNeverOpensADoor() {
    var chance = new Chance(7L);
    for (int turn = 0; turn < 4_000; turn++) {
      var book = chance.book();
      var question = chance.question();
      var at = chance.instant();
      var past = chance.past(at);
      if (!(book.decide(past, question, at) instanceof Allow)) {
        assertThat(book.with(chance.pack(), book.we()).decide(past, question, at))
            .isNotInstanceOf(Allow.class);
      }
    }
  }

  @Test
  void theSameFactsGiveTheSameAnswer() {
    var chance = new Chance(11L);
    for (int turn = 0; turn < 2_000; turn++) {
      var book = chance.book();
      var question = chance.question();
      var at = chance.instant();
      var past = chance.past(at);
      var shuffled = new Past(past.contacts().reversed(), past.events().reversed());
      assertThat(book.decide(shuffled, question, at)).isEqualTo(book.decide(past, question, at));
    }
  }
}
