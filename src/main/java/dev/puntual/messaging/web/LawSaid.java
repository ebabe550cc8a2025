package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.function.Function;

/**
 * What the law of countries in use asks of a text that is written, that it does not say and that
 * the small print cannot add: said beside its field. Nothing is said of a text that has faults.
 */
final class LawSaid {

  private final TenantTransactions tenants;
  private final Gaps gaps;
  private final RuleTexts rules;

  LawSaid(TenantTransactions tenants, Gaps gaps, RuleTexts rules) {
    this.tenants = tenants;
    this.gaps = gaps;
    this.rules = rules;
  }

  List<GapLine> ofLetter(Viewer viewer, Language language, String subject, String body) {
    var sample = SampleLetter.of(viewer, language);
    return Wording.parse(language, subject, body) instanceof Parsed.Good(var wording)
        ? lines(
            viewer,
            tx ->
                wording
                    .say(sample)
                    .map(said -> gaps.of(tx, said.letter(), said.marks()))
                    .orElse(List.of()))
        : List.of();
  }

  /** Of a text message, and of what a machine says. */
  List<GapLine> ofText(Viewer viewer, Language language, SmsText text) {
    var sample = SampleLetter.of(viewer, language);
    return lines(
        viewer,
        tx ->
            text.said(language.code(), sample)
                .map(said -> gaps.of(tx, said.letter(), said.marks()))
                .orElse(List.of()));
  }

  /** Of what another gave its blessing to: the small print has its place in it. */
  List<GapLine> ofAny(Viewer viewer) {
    return lines(viewer, gaps::of);
  }

  private List<GapLine> lines(Viewer viewer, Function<TenantTx, List<Gaps.Gap>> asked) {
    return GapLine.of(tenants.in(viewer.tenant(), asked), rules, viewer.voice());
  }

  /** What is told once it is kept. */
  static String saved(Viewer viewer, List<GapLine> lacking, String said) {
    return viewer.say(lacking.isEmpty() ? said : "messaging.gaps.saved");
  }
}
