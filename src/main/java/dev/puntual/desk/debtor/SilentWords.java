package dev.puntual.desk.debtor;

import dev.puntual.dunning.Explanation;
import dev.puntual.platform.web.Voice;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of a silence on a day. */
record SilentWords(Voice voice, LocalDate day) {

  /** Until when, who asked for it, since when; whatever of it is known. */
  @Nullable String of(Explanation.Silent silent) {
    var hold = silent.hold();
    var until = hold == null ? null : hold.until();
    var person = hold == null ? null : hold.person();
    var parts =
        Stream.of(
                hold == null ? "" : PromiseWords.of(hold, voice),
                until == null ? "" : voice.say("desk.why.until", voice.weekday(until)),
                hold != null && until == null ? voice.say("desk.why.until.lifted") : "",
                person == null ? "" : voice.say("desk.moment.by", person),
                silent.since().equals(day)
                    ? ""
                    : voice.say("desk.why.since", voice.weekday(silent.since())))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return parts.isEmpty() ? null : parts;
  }
}
