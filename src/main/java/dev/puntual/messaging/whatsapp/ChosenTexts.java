package dev.puntual.messaging.whatsapp;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.ChatTexts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.TenantTx;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The texts that Meta knows, tone by tone. */
final class ChosenTexts implements ChatTexts {

  private final WhatsAppTexts texts;

  ChosenTexts(WhatsAppTexts texts) {
    this.texts = texts;
  }

  @Override
  public List<Known> all(TenantTx tx) {
    var newest = new LinkedHashMap<String, KnownText>();
    var all = texts.all(tx);
    all.stream()
        .sorted(Comparator.comparing(KnownText::sends).reversed())
        .forEach(text -> newest.putIfAbsent(text.stage() + text.language(), text));
    return all.stream()
        .filter(text -> text.sends() || newest.containsValue(text))
        .flatMap(text -> Stage.of(text.stage()).map(stage -> of(text, stage)).stream())
        .sorted(Comparator.comparing(Known::stage).thenComparing(Known::language))
        .toList();
  }

  private static Known of(KnownText text, Stage stage) {
    return new Known(
        stage,
        Language.of(text.language()),
        text.name(),
        text.category(),
        text.state().code(),
        text.sends());
  }

  @Override
  public Optional<String> preview(
      TenantTx tx, Stage stage, String name, Language language, Writing.Letter letter) {
    return texts.all(tx).stream()
        .filter(KnownText::sends)
        .filter(text -> text.stage().equals(stage.code()))
        .filter(text -> name.isEmpty() || text.name().equals(name))
        .filter(text -> Language.of(text.language()) == language)
        .findFirst()
        .flatMap(text -> text.text().preview(letter, language.code()))
        .map(said -> said + "\n\n" + letter.link());
  }
}
