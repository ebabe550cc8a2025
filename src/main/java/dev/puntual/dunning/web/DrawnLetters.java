package dev.puntual.dunning.web;

import dev.puntual.dunning.Manner;
import dev.puntual.dunning.StepLetters;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.LetterSamples;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What letters would say to real debtors today. */
final class DrawnLetters implements LetterSamples {

  /** Whose words may be the longest, each on its own. */
  private static final List<Placeholder> STRETCHED =
      List.of(
          Placeholder.NAME,
          Placeholder.TOTAL,
          Placeholder.DOCUMENTS,
          Placeholder.DUE,
          Placeholder.DAYS,
          Placeholder.WITH_LATENESS);

  private final StepLetters letters;
  private final SmsCosts extremes;

  DrawnLetters(StepLetters letters, SmsCosts extremes) {
    this.letters = letters;
    this.extremes = extremes;
  }

  @Override
  public Optional<Drawn> named(TenantTx tx, Viewer viewer, Language language, String name) {
    return StepLetters.search(tx, name).stream()
        .findFirst()
        .flatMap(found -> drawn(tx, viewer, language, found.debtor().value()));
  }

  @Override
  public Optional<Drawn> worst(TenantTx tx, Viewer viewer, Language language) {
    return drawn(tx, viewer, language, null)
        .map(
            drawn ->
                new Drawn(
                    drawn.name(),
                    stretched(drawn.letter(), extremes.dearest(tx, viewer, language)),
                    drawn.to()));
  }

  /**
   * @param debtor null for whoever has the most debts
   */
  private Optional<Drawn> drawn(
      TenantTx tx, Viewer viewer, Language language, @Nullable UUID debtor) {
    return StepLetters.most(tx, debtor)
        .flatMap(
            about ->
                letters
                    .letter(tx, about, Manner.USUAL, viewer.today(), language)
                    .flatMap(
                        said ->
                            said.letter()
                                .map(
                                    letter ->
                                        new Drawn(
                                            said.debtor(),
                                            letter,
                                            new Proofs.To(
                                                about.debtor().value(), said.country())))));
  }

  private static Writing.Letter stretched(Writing.Letter letter, List<Map<String, String>> others) {
    var words = new HashMap<>(letter.words());
    for (var place : STRETCHED) {
      others.stream()
          .map(one -> one.getOrDefault(place.key(), ""))
          .max(Comparator.comparingInt(String::length))
          .filter(word -> word.length() > words.getOrDefault(place.key(), "").length())
          .ifPresent(word -> words.put(place.key(), word));
    }
    return new Writing.Letter(
        words, letter.headings(), letter.rows(), letter.link(), letter.text());
  }
}
