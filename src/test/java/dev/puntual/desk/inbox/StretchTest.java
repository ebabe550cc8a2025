package dev.puntual.desk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.desk.inbox.ConversationView.Moment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void ofManyRemindersBeforeAnAnswerOnlyTheLastIsShown() {
    var told = Stretch.of(Stream.concat(reminders(24), Stream.of(answer())).toList());
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().folded()).hasSize(23);
    assertThat(told.getFirst().moment().subject()).isEqualTo("24");
    assertThat(told.getLast().moment().theirs()).isTrue();
  }

  @Test
  void aFewRemindersAndEveryAnswerStandOpen() {
    var told =
        Stretch.of(
            Stream.of(reminders(2), Stream.of(answer()), reminders(2))
                .flatMap(moments -> moments)
                .toList());
    assertThat(told).hasSize(5).allMatch(stretch -> stretch.folded().isEmpty());
  }

  private static Stream<Moment> reminders(int many) {
    return IntStream.rangeClosed(1, many).mapToObj(no -> moment("message", "" + no, ""));
  }

  private static Moment answer() {
    return moment("answer", "Re:", "ya pagué");
  }

  private static Moment moment(String kind, String subject, String said) {
    return new Moment(
        kind,
        UUID.randomUUID(),
        Instant.EPOCH,
        "email",
        "Ana",
        subject,
        said,
        "",
        "accepted",
        "due",
        "",
        null,
        false,
        "",
        List.of());
  }
}
