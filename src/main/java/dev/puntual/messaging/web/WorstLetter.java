package dev.puntual.messaging.web;

import dev.puntual.messaging.Annex;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Face;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import java.util.stream.IntStream;

/** The letter that is hardest to show: long names, forty rows, and four tables enclosed. */
final class WorstLetter {

  private static final int ROWS = 40;

  /** Money of these, as far as the longest amounts go. */
  private static final List<String> CURRENCIES = List.of("MXN", "USD", "COP", "CLP");

  private WorstLetter() {}

  static Composed of(Viewer viewer, LetterHabit habit) {
    var name = viewer.say("messaging.worst.name");
    var headings =
        List.of(
            viewer.say("messaging.sample.document"),
            viewer.say("messaging.sample.due"),
            viewer.say("messaging.sample.balance"));
    return new Composed(
        viewer.voice().language().code(),
        viewer.identity().company(),
        "",
        viewer.say("messaging.worst.subject"),
        List.of(
            new Block(Kind.TEXT, viewer.say("messaging.worst.text", name)),
            new Block(Kind.LIST, ""),
            new Block(Kind.LINK, viewer.say("messaging.worst.button"))),
        headings,
        rows(viewer, "MXN"),
        amount(99, "MXN"),
        "https://example.com/p/" + "0123456789abcdef".repeat(4),
        new Face(habit.colour(), viewer.voice().fullDay(viewer.today().value().minusDays(400))),
        habit.enclosesFrom() == null ? null : annex(viewer, name, headings));
  }

  private static Annex annex(Viewer viewer, String name, List<String> headings) {
    return new Annex(
        viewer.say("messaging.worst.file"),
        viewer.say("messaging.worst.title"),
        List.of(viewer.identity().company(), name),
        CURRENCIES.stream()
            .map(
                currency ->
                    new Annex.Sheet(
                        currency,
                        headings,
                        rows(viewer, currency),
                        viewer.say("messaging.letter.total"),
                        amount(99, currency)))
            .toList(),
        "");
  }

  private static List<List<String>> rows(Viewer viewer, String currency) {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(
            i ->
                List.of(
                    "FACTURA-2026-ABCDEFGHIJKLMNOPQRSTUVWXYZ-" + (1000 + i),
                    viewer.voice().datedDay(viewer.today().value().minusDays(i * 10L)),
                    amount(i, currency)))
        .toList();
  }

  private static String amount(int i, String currency) {
    return "$9,999,9%02d.00 %s".formatted(i, currency);
  }
}
