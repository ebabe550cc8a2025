package dev.puntual.desk.debtor;

import dev.puntual.desk.Fate;
import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.Campaigned;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What campaigns had for a debtor on one day, in sentences. */
record CampaignsSaid(Voice voice, RuleTexts rules) {

  /** Those that spoke on the day and not to the debtor stand together, at the end. */
  List<WhyView.Group> groups(List<Campaigned> campaigns) {
    var others = campaigns.stream().filter(CampaignsSaid::notMeant).toList();
    var told = campaigns.stream().filter(one -> !notMeant(one)).map(this::group);
    return Stream.concat(told, others.stream().limit(1).map(_ -> notMeant(others))).toList();
  }

  private static boolean notMeant(Campaigned one) {
    return one.reason().equals(Campaigned.NOT_MEANT);
  }

  private WhyView.Group notMeant(List<Campaigned> others) {
    var names = others.stream().map(Campaigned::name).distinct().toList();
    var href = names.size() == 1 ? "/campanas/" + others.getFirst().campaign() : "/campanas";
    return group(
        Icon.SILENCE,
        Tone.HELD,
        voice.say("desk.why.campaign.not_meant", names.size(), String.join(" · ", names)),
        voice.say("campaign.reason.not_meant"),
        href,
        List.of());
  }

  private WhyView.Group group(Campaigned one) {
    var name = one.called(voice);
    var passed = new PassedWords(voice, rules).of(one.passed());
    if (one.message() != null) {
      var fate = Fate.ofMessage(voice, name, one.state(), one.reason());
      var against = new RulesSaid(voice, rules).of(one.rules());
      var href = "/mensajes/" + one.message();
      return group(
          fate.icon(),
          fate.tone(),
          fate.title(),
          joined(joined(fate.why(), heard(one)), passed),
          href,
          against);
    }
    var href = "/campanas/" + one.campaign();
    var kept = one.kept();
    if (kept != null) {
      var said = new RulesSaid(voice, rules);
      return group(
          Icon.ALERT,
          Tone.SOON,
          voice.say("desk.why.campaign.kept", one.name()),
          said.later(kept),
          href,
          said.of(kept.rules()));
    }
    return one.reason().isEmpty()
        ? group(
            Icon.MESSAGES,
            Tone.SOON,
            voice.say("desk.why.foretold", name),
            joined(voice.say("desk.why.campaign.ahead"), passed),
            href,
            List.of())
        : group(
            Icon.SILENCE,
            Tone.HELD,
            voice.say("desk.why.campaign.silent" + (one.ahead() ? ".ahead" : ""), one.name()),
            joined(one.why(voice), passed),
            href,
            List.of());
  }

  /** What its provider told since; null while nothing, and where that is why it failed. */
  private @Nullable String heard(Campaigned one) {
    return one.told().isEmpty() || !one.reason().isEmpty()
        ? null
        : voice.say("desk.message.told_" + one.told());
  }

  private static @Nullable String joined(@Nullable String said, @Nullable String passed) {
    return passed == null ? said : said == null ? passed : said + " · " + passed;
  }

  private static WhyView.Group group(
      Icon icon, Tone tone, String title, @Nullable String text, String href, List<String> rules) {
    return new WhyView.Group(icon, tone, title, text, href, rules, List.of(), 0);
  }
}
