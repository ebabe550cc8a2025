package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Means;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.messaging.Readers;
import dev.puntual.messaging.SmsFaults;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What keeps the letters of a ladder from being said as meant, step by step, as sentences: texts
 * that are gone, have no words in a language that somebody reads, or break what is asked of them.
 * With one of them nothing is published.
 */
final class Unsaid {

  private static final SqlFile HOME = SqlFile.beside(Unsaid.class, "home_language");

  private final Readers readers;
  private final Edits edits;
  private final SmsFaults sms;

  Unsaid(Readers readers, Edits edits, SmsFaults sms) {
    this.readers = readers;
    this.edits = edits;
    this.sms = sms;
  }

  List<String> of(TenantTx tx, Viewer viewer, Ladder ladder) {
    var people = people(tx);
    var sentences = new ArrayList<String>();
    for (var step : ladder.steps()) {
      if (step.action() == Action.MESSAGE) {
        of(tx, viewer, step, people).stream()
            .map(said -> viewer.say("dunning.unsaid.step", step.number(), said))
            .forEach(sentences::add);
        if (step.manner().by().contains(Means.SMS)) {
          texted(tx, viewer, step, people).stream()
              .map(said -> viewer.say("dunning.unsaid.step", step.number(), said))
              .forEach(sentences::add);
        }
      }
    }
    return List.copyOf(sentences);
  }

  /** How many read each language in which they will be written to; the company's is among them. */
  private Map<Language, Long> people(TenantTx tx) {
    var people = new TreeMap<Language, Long>();
    people.put(Language.of(tx.sql(HOME).query(String.class).single()), 0L);
    readers
        .groups(tx)
        .forEach(
            one ->
                people.merge(
                    Language.of(one.language().toLowerCase(Locale.ROOT)), one.people(), Long::sum));
    return people;
  }

  private List<String> of(
      TenantTx tx, Viewer viewer, Ladder.Step step, Map<Language, Long> people) {
    var code = step.manner().text();
    var named = NamedTexts.find(tx, code);
    if (!code.isEmpty() && named.isEmpty()) {
      return List.of(viewer.say("dunning.unsaid.gone"));
    }
    var name = named.map(NamedTexts.Named::name).orElse("");
    var sentences = new ArrayList<String>();
    people.forEach(
        (language, count) -> {
          if (named.isPresent() && !edits.speaks(tx, code, language)) {
            sentences.add(viewer.say("dunning.unsaid.silent", name, said(language, viewer), count));
            return;
          }
          for (var wrong : edits.wrong(tx, step.stage(), code, language)) {
            var fault = viewer.say("messaging.text.fault." + wrong.code(), wrong.about());
            var text = name.isEmpty() ? viewer.say("dunning.stage." + step.stage().code()) : name;
            sentences.add(viewer.say("dunning.unsaid.wrong", text, said(language, viewer), fault));
          }
        });
    return sentences;
  }

  private List<String> texted(
      TenantTx tx, Viewer viewer, Ladder.Step step, Map<Language, Long> people) {
    var tone = viewer.say("dunning.stage." + step.stage().code());
    return people.keySet().stream()
        .flatMap(
            language ->
                sms.of(tx, step.stage(), language).stream()
                    .map(wrong -> viewer.say("sms.fault." + wrong.code(), wrong.about()))
                    .map(
                        fault ->
                            viewer.say("dunning.unsaid.sms", tone, said(language, viewer), fault)))
        .toList();
  }

  private static String said(Language language, Viewer viewer) {
    return Locale.of(language.code()).getDisplayLanguage(viewer.voice().language().locale());
  }
}
