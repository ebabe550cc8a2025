package dev.puntual.desk.debtor;

import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Passed;
import dev.puntual.dunning.Whom;
import dev.puntual.platform.web.Voice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To whom and when a message went or will go, and why so, in a sentence. */
final class MannerWords {

  private final Voice voice;
  private final PassedWords passing;

  MannerWords(Voice voice, PassedWords passing) {
    this.voice = voice;
    this.passing = passing;
  }

  /** Of one that was asked for; null when there is nothing to say. */
  @Nullable String of(Explanation.Written written) {
    return together(
        by(written.by()),
        written.told().isEmpty() ? null : voice.say("desk.message.told_" + written.told()),
        reader(written.reader()),
        hour(written.hour()),
        passing.of(written.passed()));
  }

  /** Of a call in the place of a message; null when there is nothing to say. */
  @Nullable String of(List<Passed> passed) {
    return passing.of(passed);
  }

  /** Of one to come; null when it goes in the usual manner. */
  @Nullable String of(Explanation.Foretold foretold) {
    return foretold.action() == Action.MESSAGE
        ? together(by(foretold.means()), manner(foretold.manner()), passing.of(foretold.passed()))
        : passing.of(foretold.passed());
  }

  /** Letters are the rule. */
  private @Nullable String by(Means means) {
    return means == Means.EMAIL ? null : voice.say("desk.channel." + means.code());
  }

  private @Nullable String manner(Manner manner) {
    var readers = manner.to().stream().limit(3).map(this::whom).toArray();
    return together(
        manner.to().equals(Manner.USUAL.to())
            ? null
            : voice.say("dunning.manner.said." + readers.length, readers),
        switch (manner.leaving()) {
          case Leaving.Soon _ -> null;
          case Leaving.From(var time) -> voice.say("desk.why.hour.step", String.valueOf(time));
          case Leaving.Best _ -> voice.say("desk.why.hour.best");
        });
  }

  /** Who it was for, and in whose place. */
  private @Nullable String reader(Explanation.Reader reader) {
    var role = reader.role();
    if (role == null) {
      return null;
    }
    return reader.before().isEmpty()
        ? voice.say("desk.why.reader", reader.name(), whom(role))
        : voice.say(
            "desk.why.reader.instead", reader.name(), whom(role), whom(reader.before().getFirst()));
  }

  private @Nullable String hour(Explanation.@Nullable Hour hour) {
    return hour == null
        ? null
        : voice.say(
            "desk.why.hour." + hour.why(), hour.at() == null ? "" : String.valueOf(hour.at()));
  }

  private String whom(Whom role) {
    return voice.say("dunning.whom." + role.code());
  }

  private static @Nullable String together(@Nullable String... parts) {
    var said = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    return said.isEmpty() ? null : said;
  }
}
