package dev.puntual.messaging.web;

import dev.puntual.messaging.returns.ReadMails.Count;
import dev.puntual.messaging.returns.ReadMails.Open;
import dev.puntual.messaging.returns.ReadMails.Standing;
import dev.puntual.platform.web.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the mailbox stands and what came in it lately.
 *
 * @param standing null when no mailbox is named
 * @param counts of the last thirty days, the most first
 * @param open what waits for a person
 * @param good what has just gone well; null when nothing was tried
 */
public record BoxView(
    @Nullable Standing standing, List<Count> counts, List<Open> open, @Nullable String good) {

  public boolean named() {
    return standing != null;
  }

  /** When it was read and what waits; empty while nothing is known. */
  public String read(Voice voice) {
    if (standing == null || standing.readAt().isEmpty()) {
      return "";
    }
    var at = voice.moment(standing.readAt().get());
    return standing.waiting() == 0
        ? voice.say("messaging.returns.read", at)
        : voice.say("messaging.returns.read.waiting", at, standing.waiting());
  }

  /** Why it is not read; empty when nothing stands against it. */
  public String trouble(Voice voice) {
    if (standing == null || standing.trouble().isEmpty()) {
      return "";
    }
    var why = voice.say("messaging.trouble." + standing.trouble());
    var since = standing.troubleSince().map(voice::moment).orElse("");
    return voice.say("messaging.returns.trouble", since, why);
  }

  /** How often servers did not take letters because of who sends them. */
  public int refusals() {
    return counts.stream()
        .filter(count -> count.verdict().equals("policy"))
        .mapToInt(Count::mails)
        .sum();
  }

  /** What one of the counts is, as a sentence. */
  public static String said(Voice voice, String kind, String verdict) {
    return voice.say("messaging.returns.came." + kind + (verdict.isEmpty() ? "" : "." + verdict));
  }
}
