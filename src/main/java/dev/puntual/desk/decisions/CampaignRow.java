package dev.puntual.desk.decisions;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.Fate;
import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.Campaigned;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of those whom a campaign meant on a day.
 *
 * @param name of the debtor; empty where it is forgotten
 * @param currency of what is owed; empty where nothing owed is spoken of
 */
public record CampaignRow(UUID debtor, String name, String currency, Campaigned said) {

  /** The debtor's page at the answer for that day. */
  public String href() {
    return "/cartera/" + debtor + "?dia=" + said.on() + "#dia";
  }

  /** What came of it, in the words of the debtor's page. */
  public Fate fate(Voice voice) {
    return said.message() != null
        ? Fate.ofMessage(voice, said.called(voice), said.state(), said.reason())
        : new Fate(
            Icon.SILENCE,
            Tone.HELD,
            voice.say("desk.why.campaign.silent", said.name()),
            said.why(voice));
  }

  /**
   * Which rules stopped it and which channels were passed over; empty where none. Where it had one
   * channel alone, the reason says so already.
   */
  public String more(PassedWords words) {
    return Stream.of(
            words.rules(said.rules()),
            said.message() == null && said.passed().size() < 2 ? "" : said(words))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String said(PassedWords words) {
    return Objects.requireNonNullElse(words.of(said.passed()), "");
  }

  /** What names it as the last one seen. */
  Cursor key() {
    return new Cursor(
        String.join("/", List.of(said.on().toString(), said.campaign().toString(), currency)),
        debtor);
  }
}
