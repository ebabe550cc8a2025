package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.Ladder;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.messaging.Readers;
import dev.puntual.messaging.SmsFaults;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** To whom the letters of a ladder would not speak in their own language, as sentences. */
final class Tongues {

  private final Readers readers;
  private final Edits edits;
  private final Unsaid unsaid;

  Tongues(Readers readers, Edits edits, SmsFaults sms) {
    this.readers = readers;
    this.edits = edits;
    this.unsaid = new Unsaid(readers, edits, sms);
  }

  /** What keeps a ladder from being published, as sentences. */
  List<String> unsaid(TenantTx tx, Viewer viewer, Ladder ladder) {
    return unsaid.of(tx, viewer, ladder);
  }

  List<String> said(TenantTx tx, Viewer viewer, Ladder ladder) {
    var people = new LinkedHashMap<String, Long>();
    readers
        .groups(tx)
        .forEach(
            one -> people.merge(one.language().toLowerCase(Locale.ROOT), one.people(), Long::sum));
    var sentences = new ArrayList<String>();
    people.forEach(
        (language, count) -> {
          if (ours(language)) {
            sentences.addAll(silent(tx, viewer, ladder, Language.of(language), count));
          } else {
            sentences.add(viewer.say("dunning.tongues.none", name(language, viewer), count));
          }
        });
    return List.copyOf(sentences);
  }

  /** The named texts of its steps that have no words in a language. */
  private List<String> silent(
      TenantTx tx, Viewer viewer, Ladder ladder, Language language, long count) {
    return ladder.steps().stream()
        .filter(step -> step.action() == Action.MESSAGE)
        .map(step -> step.manner().text())
        .filter(text -> !text.isEmpty())
        .distinct()
        .flatMap(text -> NamedTexts.find(tx, text).stream())
        .filter(named -> !edits.speaks(tx, named.code(), language))
        .map(
            named ->
                viewer.say(
                    "dunning.tongues.tone", named.name(), name(language.code(), viewer), count))
        .toList();
  }

  private static boolean ours(String language) {
    return Arrays.stream(Language.values()).anyMatch(one -> one.code().equals(language));
  }

  private static String name(String language, Viewer viewer) {
    return Locale.of(language).getDisplayLanguage(viewer.voice().language().locale());
  }
}
