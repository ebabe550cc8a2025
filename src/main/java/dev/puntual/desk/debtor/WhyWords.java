package dev.puntual.desk.debtor;

import dev.puntual.desk.Fate;
import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.ActDone;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Explanation;
import dev.puntual.dunning.Strategy;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer for one day in sentences. */
final class WhyWords {

  /** Documents named under one sentence. */
  private static final int NAMED = 8;

  private final Voice voice;
  private final RulesSaid rules;
  private final MannerWords manners;
  private final Explanation day;

  WhyWords(Voice voice, RuleTexts rules, Explanation day) {
    this.voice = voice;
    this.rules = new RulesSaid(voice, rules);
    this.manners = new MannerWords(voice, new PassedWords(voice, rules));
    this.day = day;
  }

  String title() {
    var name = voice.weekday(day.day());
    return day.foretold() ? voice.say("desk.why.ahead", name) : name;
  }

  @Nullable String note() {
    if (!day.debts().isEmpty()) {
      return day.writes() ? null : voice.say(key("closed"));
    }
    return voice.say(key("nothing"));
  }

  List<WhyView.Group> groups() {
    var grouped = new LinkedHashMap<String, List<Explanation.Debt>>();
    var telling = Comparator.comparingInt((Explanation.Debt debt) -> place(debt.outcome()));
    for (var debt : day.debts().stream().sorted(telling).toList()) {
      grouped.computeIfAbsent(together(debt), _ -> new ArrayList<>()).add(debt);
    }
    return grouped.values().stream().map(this::group).toList();
  }

  /** What was said or stopped comes first; the debts of which nothing is to be said are many. */
  private static int place(Explanation.Outcome outcome) {
    return switch (outcome) {
      case Explanation.Written _,
          Explanation.Waiting _,
          Explanation.Foretold _,
          Explanation.Tasked _ ->
          1;
      case Explanation.Silent _, Explanation.LeftOut _ -> 2;
      case Explanation.Undecided _, Explanation.Closed _, Explanation.Arrived _ -> 3;
      case Explanation.Settled _, Explanation.NothingDue _ -> 4;
      case Explanation.Finished _ -> 5;
    };
  }

  /** What goes into one message stands together, and what is silent for one reason. */
  private String together(Explanation.Debt debt) {
    return switch (debt.outcome()) {
      case Explanation.Written written -> written.message().toString();
      case Explanation.Waiting _ -> "one" + debt.balance().currency().getCurrencyCode();
      case Explanation.Foretold foretold ->
          (foretold.action().speaks() ? "one" : foretold.action().code())
              + debt.balance().currency().getCurrencyCode();
      case Explanation.Tasked tasked ->
          tasked.action().code() + debt.balance().currency().getCurrencyCode();
      case Explanation.Silent silent -> silent.reason() + silent.since() + silent.hold();
      case Explanation.Undecided undecided -> undecided.toString();
      case Explanation.Closed closed -> closed.toString();
      case Explanation.NothingDue _ -> "nothing due";
      case Explanation.Finished _,
          Explanation.LeftOut _,
          Explanation.Arrived _,
          Explanation.Settled _ ->
          debt.outcome().toString();
    };
  }

  private WhyView.Group group(List<Explanation.Debt> debts) {
    var lead = lead(debts);
    var said = sentence(lead, stage(debts));
    return new WhyView.Group(
        said.icon(),
        said.tone(),
        said.title(),
        said.text(),
        said.href(),
        rules.against(lead),
        debts.stream().limit(NAMED).map(this::line).toList(),
        Math.max(0, debts.size() - NAMED));
  }

  /** Of what is to be said in one go, the firmest; in the same tone a call. */
  private static Explanation.Outcome lead(List<Explanation.Debt> debts) {
    return debts.stream()
        .filter(debt -> debt.outcome() instanceof Explanation.Foretold)
        .max(
            Comparator.comparingInt(WhyWords::firmness)
                .thenComparing(debt -> ((Explanation.Foretold) debt.outcome()).action()))
        .orElseGet(debts::getFirst)
        .outcome();
  }

  private static int firmness(Explanation.Debt debt) {
    var footing = debt.footing();
    return footing == null ? -1 : List.of(Stage.values()).indexOf(footing.stage());
  }

  /** The firmest of them leads. */
  private String stage(List<Explanation.Debt> debts) {
    return debts.stream()
        .map(Explanation.Debt::footing)
        .filter(Objects::nonNull)
        .map(Explanation.Footing::stage)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(this::stage)
        .orElse("");
  }

  private String stage(Stage stage) {
    return voice.say("dunning.stage." + stage.code());
  }

  private record Said(
      Icon icon, Tone tone, String title, @Nullable String text, @Nullable String href) {}

  private Said sentence(Explanation.Outcome outcome, String stage) {
    return switch (outcome) {
      case Explanation.Written written -> written(written, stage);
      case Explanation.Waiting _ -> plain(Fate.waiting(voice, stage));
      case Explanation.Foretold foretold when foretold.kept() != null ->
          plain(Icon.ALERT, Tone.SOON, voice.say("desk.why.kept"), rules.later(foretold.kept()));
      case Explanation.Foretold foretold ->
          foretold.action() == Action.MESSAGE
              ? plain(
                  Icon.MESSAGES,
                  Tone.SOON,
                  voice.say("desk.why.foretold", stage),
                  manners.of(foretold))
              : plain(
                  Icon.CHECK,
                  Tone.SOON,
                  voice.say(
                      "desk.why.task.ahead",
                      voice.say("dunning.action." + foretold.action().code())),
                  manners.of(foretold));
      case Explanation.Tasked tasked -> {
        var fate = Fate.task(voice, tasked.action().code(), tasked.waits());
        var followed = ActDone.said(tasked, voice);
        yield plain(
            fate.icon(),
            fate.tone(),
            fate.title(),
            followed == null ? manners.of(tasked.passed()) : followed);
      }
      case Explanation.LeftOut _ -> plain(Icon.SILENCE, Tone.HELD, silence("held_by_person"), null);
      case Explanation.Silent silent ->
          plain(Icon.SILENCE, Tone.HELD, silence(silent.reason()), circumstances(silent));
      case Explanation.NothingDue _ ->
          plain(Icon.CHECK, Tone.CURRENT, voice.say(key("not_due")), null);
      case Explanation.Finished _ -> plain(Icon.CHECK, Tone.HELD, voice.say(key("finished")), null);
      case Explanation.Closed closed ->
          plain(
              Icon.CLOCK,
              Tone.HELD,
              voice.say("desk.why.office"),
              voice.say("desk.why.office.next", voice.weekday(closed.next())));
      case Explanation.Undecided undecided ->
          plain(
              Icon.ALERT,
              Tone.SOON,
              voice.say(undecided.unapproved() ? "desk.why.unapproved" : "desk.why.undecided"),
              null);
      case Explanation.Arrived _ ->
          plain(Icon.DOCUMENT, Tone.HELD, voice.say("desk.why.arrived"), null);
      case Explanation.Settled _ ->
          plain(Icon.CHECK, Tone.CURRENT, voice.say("desk.why.settled"), null);
    };
  }

  private static Said plain(Fate fate) {
    return plain(fate.icon(), fate.tone(), fate.title(), fate.why());
  }

  private static Said plain(Icon icon, Tone tone, String title, @Nullable String text) {
    return new Said(icon, tone, title, text, null);
  }

  private Said written(Explanation.Written written, String stage) {
    var fate = Fate.ofMessage(voice, stage, written.state(), written.reason());
    return new Said(
        fate.icon(),
        fate.tone(),
        fate.title(),
        fate.why() == null ? manners.of(written) : fate.why(),
        "/mensajes/" + written.message());
  }

  private String silence(String reason) {
    return voice.say(key("silence"), voice.say("desk.silence." + reason));
  }

  /** Until when, who asked for it, since when; whatever of it is known. */
  private @Nullable String circumstances(Explanation.Silent silent) {
    var hold = silent.hold();
    var until = hold == null ? null : hold.until();
    var person = hold == null ? null : hold.person();
    var parts =
        Stream.of(
                hold == null ? "" : PromiseWords.of(hold, voice),
                until == null ? "" : voice.say("desk.why.until", voice.weekday(until)),
                hold != null && until == null ? voice.say("desk.why.until.lifted") : "",
                person == null ? "" : voice.say("desk.moment.by", person),
                silent.since().equals(day.day())
                    ? ""
                    : voice.say("desk.why.since", voice.weekday(silent.since())))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return parts.isEmpty() ? null : parts;
  }

  private WhyView.Line line(Explanation.Debt debt) {
    var number =
        debt.instalment() > 1
            ? debt.number() + " · " + voice.say("desk.item.instalment", debt.instalment())
            : debt.number();
    var age =
        debt.daysPastDue() < 0
            ? voice.say("desk.why.early", -debt.daysPastDue())
            : voice.say("desk.why.late", debt.daysPastDue());
    var facts = voice.say("desk.why.facts", debt.balance(), age);
    return new WhyView.Line(number, facts, step(debt), WhyView.Line.again(day, debt));
  }

  private @Nullable String step(Explanation.Debt debt) {
    var footing = debt.footing();
    if (footing == null) {
      return null;
    }
    var strategy =
        footing.strategy() == Strategy.HOUSE ? voice.say("desk.why.house") : footing.name();
    var stage = footing.stage();
    var stands =
        stage == null
            ? voice.say("desk.why.before", strategy, footing.version())
            : voice.say(
                "desk.why.step",
                strategy,
                footing.version(),
                footing.step(),
                footing.steps(),
                stage(stage));
    return Stream.of(stands, passedOver(debt.outcome()), next(debt.outcome()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String passedOver(Explanation.Outcome outcome) {
    int steps =
        switch (outcome) {
          case Explanation.Written written -> written.passedOver();
          case Explanation.Waiting waiting -> waiting.passedOver();
          case Explanation.Tasked tasked -> tasked.passedOver();
          case Explanation.Foretold foretold -> foretold.passedOver();
          default -> 0;
        };
    return steps == 0 ? "" : voice.say("desk.why.passed", steps);
  }

  private String next(Explanation.Outcome outcome) {
    return outcome instanceof Explanation.NothingDue(var next)
        ? voice.say("desk.why.next", stage(next.stage()), voice.weekday(next.on()))
        : "";
  }

  private String key(String what) {
    return "desk.why." + what + (day.foretold() ? ".ahead" : "");
  }
}
