package dev.puntual.dunning.web;

import dev.puntual.dunning.Action;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

/** A rehearsal for a spreadsheet: a row for each day, step and currency; tasks after letters. */
final class RehearsalFile {

  private static final List<String> COLUMNS =
      List.of("day", "strategy", "step", "what", "channel", "count", "currency", "amount");

  private RehearsalFile() {}

  static ResponseEntity<InputStreamResource> of(Viewer viewer, RehearsalView view, Rehearsed done) {
    return Download.csv(
        viewer.say("dunning.rehearsal.file", view.asked().days()),
        viewer.voice(),
        sheet -> {
          var head = new ArrayList<Object>();
          COLUMNS.forEach(column -> head.add(viewer.say("dunning.rehearsal.file." + column)));
          sheet.row(head);
          done.slices().forEach(slice -> sheet.row(cells(viewer, view, slice)));
          done.tasks().forEach(slice -> sheet.row(cells(viewer, view, slice)));
        });
  }

  private static List<Object> cells(Viewer viewer, RehearsalView view, Rehearsed.Slice slice) {
    var name = view.name(slice.strategy());
    return List.of(
        slice.day(),
        name.isEmpty() ? viewer.say("dunning.strategy.house") : name,
        slice.step(),
        slice.action() == Action.MESSAGE
            ? viewer.say("dunning.stage." + slice.stage().code())
            : viewer.say("dunning.action." + slice.action().code()),
        viewer.say(RehearsalSteps.channel(slice)),
        slice.messages(),
        slice.currency(),
        Money.of(slice.amount(), slice.currency()));
  }
}
