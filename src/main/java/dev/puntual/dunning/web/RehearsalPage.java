package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsed;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a rehearsal's list.
 *
 * @param after the id of the last debtor before it; empty on the first one
 * @param next where the page after it is; null on the last one
 * @param running for how long it has been going on; null when it is not
 * @param failed whether it could not be done
 */
public record RehearsalPage(
    RehearsalView.Asked asked,
    Crowd tab,
    String after,
    List<Line> lines,
    @Nullable String next,
    @Nullable Duration running,
    boolean failed) {

  /** Whom a list names, as its address says it. */
  public enum Crowd {
    ALL("todos"),
    OVER("de-mas"),
    SILENT("nada");

    private final String word;

    Crowd(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    List<Rehearsed.Part> parts() {
      return switch (this) {
        case ALL -> List.of(Rehearsed.Part.HEARD, Rehearsed.Part.QUIET);
        case OVER -> List.of(Rehearsed.Part.OVER);
        case SILENT -> List.of(Rehearsed.Part.QUIET);
      };
    }

    /** The first one for a word that is none. */
    static Crowd of(String word) {
      return Stream.of(values()).filter(tab -> tab.word.equals(word)).findFirst().orElse(ALL);
    }
  }

  /**
   * @param debtor the id
   * @param words what would become of it
   */
  public record Line(String debtor, String name, String words) {}

  RehearsalPage of(RehearsalCut cut, RuleTexts texts, Viewer viewer) {
    var people = cut.rows();
    var lines = people.stream().map(person -> line(person, texts, viewer)).toList();
    var further = cut.more() ? address(tab, people.getLast().debtor().toString()) : null;
    return new RehearsalPage(asked, tab, after, lines, further, null, false);
  }

  RehearsalPage running(Duration since) {
    return new RehearsalPage(asked, tab, after, List.of(), null, since, false);
  }

  RehearsalPage broken() {
    return new RehearsalPage(asked, tab, after, List.of(), null, null, true);
  }

  /** This page. */
  public String address() {
    return address(tab, after);
  }

  /** The same rehearsal's list of others, from its beginning. */
  public String address(Crowd other) {
    return address(other, "");
  }

  private String address(Crowd other, String from) {
    return asked.list(other) + (from.isEmpty() ? "" : "&despues=" + from);
  }

  private static Line line(Rehearsed.Person person, RuleTexts texts, Viewer viewer) {
    return new Line(
        person.debtor().toString(),
        person.name(),
        switch (person) {
          case Rehearsed.Heard one ->
              viewer.say("dunning.rehearsal.list.heard", one.messages(), one.inAWeek());
          case Rehearsed.Over one ->
              viewer.say(
                  "dunning.rehearsal.list.over",
                  one.messages(),
                  one.stopped(),
                  one.moved(),
                  texts.say(one.rule(), viewer.voice()));
          case Rehearsed.Someone one -> viewer.say("dunning.rehearsal.why." + one.why().code());
        });
  }
}
