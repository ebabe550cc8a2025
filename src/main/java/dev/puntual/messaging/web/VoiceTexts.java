package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.voice.SpokenBook;
import dev.puntual.messaging.voice.SpokenPart;
import dev.puntual.messaging.voice.SpokenText;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a page shows of one part of an automated call. */
final class VoiceTexts {

  private final TenantTransactions tenants;
  private final SpokenBook book;

  VoiceTexts(TenantTransactions tenants, SpokenBook book) {
    this.tenants = tenants;
    this.book = book;
  }

  /** Which part, in which language. */
  record Placed(SpokenPart part, Language language) {

    static Placed of(String part, String language) {
      return new Placed(
          SpokenPart.of(part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
          SmsPages.language(language));
    }

    String path() {
      return VoiceTextPages.PATH + "/" + part.code() + "/" + language.code();
    }
  }

  /**
   * @param text as it stands or as it was typed
   */
  VoiceTextView view(Viewer viewer, Placed place, SpokenText text) {
    return tenants.in(
        viewer.tenant(),
        tx ->
            new VoiceTextView(
                text,
                place.language(),
                book.standing(tx, place.part(), place.language()).own(),
                text.faults().isEmpty() ? script(tx, viewer, place, text) : null,
                book.versions(tx, place.part(), place.language())));
  }

  /** With the greeting, or the tone, that stands beside it. */
  private VoiceScript script(TenantTx tx, Viewer viewer, Placed place, SpokenText text) {
    boolean first = place.part().first();
    var other = first ? SpokenPart.of(Stage.REMINDER) : SpokenPart.GREETING;
    var beside = book.standing(tx, other, place.language()).text();
    return VoiceScript.of(viewer, place.language(), first ? text : beside, first ? beside : text);
  }

  /** One that the company wrote itself. */
  SpokenText old(Viewer viewer, Placed place, int number) {
    return tenants
        .in(viewer.tenant(), tx -> book.versions(tx, place.part(), place.language()))
        .stream()
        .filter(one -> one.number() == number && !one.house())
        .map(SpokenBook.Version::text)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static Problems problems(Viewer viewer, SpokenText text) {
    var problems = Problems.none();
    text.faults()
        .forEach(
            fault ->
                problems.add("texto", viewer.say("voice.fault." + fault.code(), fault.about())));
    return problems;
  }
}
