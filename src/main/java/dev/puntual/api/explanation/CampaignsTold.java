package dev.puntual.api.explanation;

import dev.puntual.dunning.Campaigned;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What campaigns had for a debtor, in codes and in the words of the debtor's page. */
final class CampaignsTold {

  private final Voice voice;
  private final Because sentences;

  CampaignsTold(Voice voice, RuleTexts texts) {
    this.voice = voice;
    this.sentences = new Because(voice, texts);
  }

  /** Whether one of them had anything for the debtor. */
  static boolean any(List<Campaigned> campaigns) {
    return campaigns.stream().anyMatch(one -> !one.reason().equals(Campaigned.NOT_MEANT));
  }

  Told.Campaign told(Campaigned one) {
    var kept = one.kept();
    var code = code(one);
    return new Told.Campaign(
        one.campaign(),
        one.name(),
        code,
        words(one, code),
        because(one, code),
        one.way() == null ? null : one.way().code(),
        one.message(),
        said(one.state()),
        said(one.told()),
        kept != null ? "rules" : said(one.reason()),
        kept != null ? kept.rules() : one.rules(),
        one.passed().stream()
            .map(
                passed ->
                    new Told.Passed(passed.means().code(), passed.why().code(), passed.against()))
            .toList(),
        kept == null ? null : kept.first());
  }

  private static String code(Campaigned one) {
    if (one.message() != null) {
      return "written";
    }
    if (one.kept() != null) {
      return "kept";
    }
    if (one.reason().equals(Campaigned.NOT_MEANT)) {
      return Campaigned.NOT_MEANT;
    }
    return one.reason().isEmpty() ? "foretold" : "silent";
  }

  private String words(Campaigned one, String code) {
    return switch (code) {
      case "written" -> voice.say("desk.why.written." + one.state(), one.called(voice));
      case "kept" -> voice.say("desk.why.campaign.kept", one.name());
      case "foretold" -> voice.say("desk.why.foretold", one.called(voice));
      case Campaigned.NOT_MEANT -> voice.say("desk.why.campaign.not_meant", 1, one.name());
      default -> voice.say("desk.why.campaign.silent" + (one.ahead() ? ".ahead" : ""), one.name());
    };
  }

  private @Nullable String because(Campaigned one, String code) {
    return switch (code) {
      case "written" -> sentences.of(one.reason(), one.rules());
      case "foretold" -> voice.say("desk.why.campaign.ahead");
      case "kept" -> one.kept() == null ? null : sentences.of(one.kept());
      default -> one.why(voice);
    };
  }

  private static @Nullable String said(String text) {
    return text.isEmpty() ? null : text;
  }
}
