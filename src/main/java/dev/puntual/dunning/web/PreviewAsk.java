package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Strategy;
import dev.puntual.kernel.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which letter somebody wants to see.
 *
 * @param language null: the debtor's own
 * @param debtor null: whoever stands on the step with the most debts
 * @param words what was typed to find another debtor; may be empty
 */
public record PreviewAsk(
    int strategy, int step, @Nullable Language language, @Nullable UUID debtor, String words) {

  static final String PATH = StrategyPages.PATH + "/vista";

  private static final int LONGEST = 80;

  static PreviewAsk read(Map<String, String> fields) {
    var words = fields.getOrDefault("q", "").strip();
    return new PreviewAsk(
        number(fields.getOrDefault("e", ""), Strategy.HOUSE),
        number(fields.getOrDefault("paso", ""), 1),
        Arrays.stream(Language.values())
            .filter(language -> language.code().equals(fields.get("idioma")))
            .findFirst()
            .orElse(null),
        StrategyNaming.id(fields.getOrDefault("deudor", "")).orElse(null),
        words.substring(0, Math.min(words.length(), LONGEST)));
  }

  private static int number(String text, int otherwise) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
  }

  /** Empty when the ladder has no such step. */
  Optional<Ladder.Step> on(Ladder ladder) {
    return ladder.steps().stream().filter(one -> one.number() == step).findFirst();
  }

  PreviewAsk in(Language other) {
    return new PreviewAsk(strategy, step, other, debtor, words);
  }

  PreviewAsk to(UUID other) {
    return new PreviewAsk(strategy, step, language, other, words);
  }

  PreviewAsk at(int other) {
    return new PreviewAsk(strategy, other, language, debtor, words);
  }

  public String page() {
    return href(PATH);
  }

  public String panel() {
    return href(PATH + "/panel");
  }

  public String frame() {
    return href(PATH + "/carta");
  }

  private String href(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("e", strategy)
        .queryParam("paso", step)
        .queryParamIfPresent("idioma", Optional.ofNullable(language).map(Language::code))
        .queryParamIfPresent("deudor", Optional.ofNullable(debtor))
        .toUriString();
  }
}
