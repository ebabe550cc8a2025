package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Fault;
import dev.puntual.dunning.segment.Habits;
import dev.puntual.dunning.segment.InWords;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.dunning.segment.TreeJson;
import dev.puntual.dunning.segment.Understanding;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of segments and the builder of one. */
@Controller
@Permission(Right.DECIDE)
class SegmentPages {

  static final String PATH = "/segmentos";
  private static final int SHOWN = 10;

  private final TenantTransactions transactions;
  private final Segments segments;
  private final Books books;
  private final Habits habits;

  SegmentPages(TenantTransactions transactions, Segments segments, Books books, Habits habits) {
    this.transactions = transactions;
    this.segments = segments;
    this.books = books;
    this.habits = habits;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Viewer viewer) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var known = books.all(tx);
          var lines =
              segments.all(tx).stream()
                  .limit(200)
                  .map(saved -> line(tx, viewer, saved, known))
                  .toList();
          return Pages.html(
              new StaticTemplates().dunningSegments(viewer, lines, known, Problems.none()));
        });
  }

  private SegmentLine line(
      TenantTx tx, Viewer viewer, Segments.Saved saved, List<Books.Book> known) {
    return switch (saved.tree()) {
      case Read.Good(var tree) when segments.check(tx, tree).isEmpty() ->
          new SegmentLine(
              saved.id(),
              saved.name(),
              InWords.of(tree, viewer.voice(), names(known)),
              segments.sums(tx, tree, viewer.today()));
      default -> new SegmentLine(saved.id(), saved.name(), null, List.of());
    };
  }

  @GetMapping(PATH + "/nuevo")
  ResponseEntity<byte[]> fresh(Viewer viewer) {
    return built(viewer, null, SegmentForm.fresh(), List.of());
  }

  @GetMapping(PATH + "/{id}")
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID id) {
    var saved = saved(viewer, id);
    var form =
        saved.tree() instanceof Read.Good(var tree)
            ? SegmentForm.of(saved.name(), TreeJson.draft(tree))
            : new SegmentForm(saved.name(), SegmentForm.fresh().parts());
    return built(viewer, id, form, List.of());
  }

  /** The form after one of its buttons: a condition more, one less, or just who is meant now. */
  @PostMapping(PATH + "/armar")
  ResponseEntity<byte[]> build(Viewer viewer, @RequestParam Map<String, String> sent) {
    var form = SegmentForm.read(sent).after(sent.getOrDefault("que", "")).fitted();
    return Pages.html(page(viewer, builder(viewer, id(sent), form, List.of())));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> sent) {
    var form = SegmentForm.read(sent);
    if (!(Understanding.of(form.draft()) instanceof Read.Good(var tree))) {
      return built(viewer, id(sent), form, List.of());
    }
    var outcome =
        transactions.in(
            viewer.tenant(),
            tx -> segments.save(tx, id(sent), form.name(), tree, viewer.identity().personId()));
    return switch (outcome) {
      case Segments.Outcome.Kept _ ->
          Pages.seeOther(PATH, new Toast(viewer.say("segment.saved"), null));
      case Segments.Outcome.Refused(var faults) -> built(viewer, id(sent), form, faults);
    };
  }

  @PostMapping(PATH + "/{id}/fin")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable UUID id) {
    transactions.in(viewer.tenant(), tx -> segments.drop(tx, id));
    return Pages.seeOther(
        PATH, new Toast(viewer.say("segment.dropped"), PATH + "/" + id + "/vuelta"));
  }

  @PostMapping(PATH + "/{id}/vuelta")
  ResponseEntity<byte[]> restore(Viewer viewer, @PathVariable UUID id) {
    boolean back = transactions.in(viewer.tenant(), tx -> segments.restore(tx, id));
    return Pages.seeOther(
        PATH, new Toast(viewer.say(back ? "segment.restored" : "segment.not.restored"), null));
  }

  private ResponseEntity<byte[]> built(
      Viewer viewer, @Nullable UUID id, SegmentForm form, List<Fault> refused) {
    var builder = builder(viewer, id, form, refused);
    var page = page(viewer, builder);
    return builder.problems().any() ? Pages.invalid(page) : Pages.html(page);
  }

  private static JteModel page(Viewer viewer, Builder builder) {
    return new StaticTemplates().dunningSegment(viewer, builder);
  }

  private Builder builder(Viewer viewer, @Nullable UUID id, SegmentForm form, List<Fault> refused) {
    return transactions.in(viewer.tenant(), tx -> builder(tx, viewer, id, form, refused));
  }

  private Builder builder(
      TenantTx tx, Viewer viewer, @Nullable UUID id, SegmentForm form, List<Fault> refused) {
    habits.ofToday(tx);
    var known = books.all(tx);
    var problems = Problems.none();
    say(viewer, problems, refused);
    Builder.Seen seen = null;
    switch (Understanding.of(form.draft())) {
      case Read.Good(var tree) -> {
        say(viewer, problems, segments.check(tx, tree));
        if (!problems.any()) {
          seen = seen(tx, viewer, id, tree, known);
        }
      }
      case Read.Bad(var faults) -> say(viewer, problems, faults);
    }
    return new Builder(
        id,
        form,
        problems,
        seen,
        known,
        habits.attributes(tx).stream()
            .filter(one -> one.debts() > 0)
            .map(Habits.Attribute::name)
            .toList(),
        habits.currency(tx));
  }

  private Builder.Seen seen(
      TenantTx tx, Viewer viewer, @Nullable UUID id, Condition tree, List<Books.Book> known) {
    Segments.Difference difference = null;
    if (id != null
        && segments.find(tx, id).map(Segments.Saved::tree).orElse(null)
            instanceof Read.Good(var was)
        && !was.equals(tree)
        && segments.check(tx, was).isEmpty()) {
      difference = segments.difference(tx, was, tree, viewer.today(), SHOWN);
    }
    return new Builder.Seen(
        InWords.of(tree, viewer.voice(), names(known)),
        segments.sums(tx, tree, viewer.today()),
        segments.members(tx, tree, viewer.today(), SHOWN),
        difference);
  }

  private static void say(Viewer viewer, Problems problems, List<Fault> faults) {
    faults.forEach(
        fault -> {
          var sentence = viewer.say("segment.fault." + fault.code().key(), fault.about());
          problems.add(fault.place() == 0 ? "nombre" : "n" + (fault.place() - 1), sentence);
        });
  }

  private static Map<UUID, String> names(List<Books.Book> known) {
    return known.stream().collect(Collectors.toMap(Books.Book::id, Books.Book::name));
  }

  private Segments.Saved saved(Viewer viewer, UUID id) {
    return transactions
        .in(viewer.tenant(), tx -> segments.find(tx, id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static @Nullable UUID id(Map<String, String> sent) {
    try {
      var text = sent.getOrDefault("id", "");
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
