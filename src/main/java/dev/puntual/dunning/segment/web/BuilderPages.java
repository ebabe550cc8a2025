package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Fault;
import dev.puntual.dunning.segment.Habits;
import dev.puntual.dunning.segment.Headcount;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The builder of one segment. A large company sees at once about how many are meant, from a draw;
 * the exact figures, and who enters and leaves, follow in a second request.
 */
@Controller
@Permission(Right.DECIDE)
class BuilderPages {

  private static final int SHOWN = 10;

  /** Open debts that a figure may cost while somebody waits for it: about a tenth of a second. */
  private static final int AT_ONCE = 50_000;

  private final TenantTransactions transactions;
  private final Segments segments;
  private final Headcount headcount;
  private final Books books;
  private final Habits habits;

  BuilderPages(
      TenantTransactions transactions,
      Segments segments,
      Headcount headcount,
      Books books,
      Habits habits) {
    this.transactions = transactions;
    this.segments = segments;
    this.headcount = headcount;
    this.books = books;
    this.habits = habits;
  }

  /** A new one: empty, or with the conditions of a list that was filtered. */
  @GetMapping(SegmentPages.PATH + "/nuevo")
  ResponseEntity<byte[]> fresh(Viewer viewer, @RequestParam Map<String, String> asked) {
    var segment = id(asked.getOrDefault("segmento", ""));
    var limited =
        segment == null
            ? Optional.<Segments.Saved>empty()
            : transactions.in(viewer.tenant(), tx -> segments.find(tx, segment));
    var draft =
        limited
            .map(Segments.Saved::tree)
            .map(read -> read instanceof Read.Good(var tree) ? TreeJson.draft(tree) : null)
            .orElse(null);
    var form =
        FilterDraft.of(asked, draft)
            .map(filter -> SegmentForm.of("", filter))
            .orElseGet(SegmentForm::fresh);
    return shown(viewer, null, form, List.of());
  }

  @GetMapping(SegmentPages.PATH + "/{id}")
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID id) {
    var saved =
        transactions
            .in(viewer.tenant(), tx -> segments.find(tx, id))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return switch (saved.tree()) {
      case Read.Good(var tree) ->
          shown(viewer, id, SegmentForm.of(saved.name(), TreeJson.draft(tree)), List.of());
      case Read.Bad _ ->
          shown(
              viewer,
              id,
              new SegmentForm(saved.name(), SegmentForm.fresh().parts()),
              List.of(new Fault(0, Fault.Code.UNREADABLE, "")));
    };
  }

  /**
   * The form after one of its buttons: a condition more, one less, or just who is meant now.
   * Whoever asks without a script, or asks again for the exact figures, waits for them.
   */
  @PostMapping(SegmentPages.PATH + "/armar")
  ResponseEntity<byte[]> build(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      @RequestHeader(name = "HX-Request", defaultValue = "") String script) {
    var known =
        transactions.in(viewer.tenant(), books::all).stream()
            .map(book -> book.id().toString())
            .toList();
    var form = SegmentForm.read(sent).after(sent.getOrDefault("que", "")).fitted().booked(known);
    int most = script.isEmpty() || sent.containsKey("exacto") ? Integer.MAX_VALUE : AT_ONCE;
    return Pages.html(page(viewer, builder(viewer, id(sent), form, List.of(), most)));
  }

  @PostMapping(SegmentPages.PATH)
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
          Pages.seeOther(SegmentPages.PATH, new Toast(viewer.say(saved(viewer, tree)), null));
      case Segments.Outcome.Refused(var faults) -> built(viewer, id(sent), form, faults);
    };
  }

  /** A segment of nobody is kept, for tomorrow may bring somebody; but whoever made it is told. */
  private String saved(Viewer viewer, Condition tree) {
    boolean nobody =
        transactions.in(viewer.tenant(), tx -> segments.nobody(tx, tree, viewer.today()));
    return nobody ? "segment.saved.nobody" : "segment.saved";
  }

  private ResponseEntity<byte[]> shown(
      Viewer viewer, @Nullable UUID id, SegmentForm form, List<Fault> known) {
    return Pages.html(page(viewer, builder(viewer, id, form, known, AT_ONCE)));
  }

  private ResponseEntity<byte[]> built(
      Viewer viewer, @Nullable UUID id, SegmentForm form, List<Fault> refused) {
    var builder = builder(viewer, id, form, refused, AT_ONCE);
    var page = page(viewer, builder);
    return builder.problems().any() ? Pages.invalid(page) : Pages.html(page);
  }

  private static JteModel page(Viewer viewer, Builder builder) {
    return new StaticTemplates().dunningSegment(viewer, builder);
  }

  private Builder builder(
      Viewer viewer, @Nullable UUID id, SegmentForm form, List<Fault> refused, int most) {
    return transactions.in(viewer.tenant(), tx -> builder(tx, viewer, id, form, refused, most));
  }

  private Builder builder(
      TenantTx tx,
      Viewer viewer,
      @Nullable UUID id,
      SegmentForm sent,
      List<Fault> refused,
      int most) {
    habits.ofToday(tx);
    var columns = habits.attributes(tx).stream().filter(one -> one.debts() > 0).limit(200).toList();
    var form = sent.guessed(columns.stream().map(Habits.Attribute::name).toList());
    var known = books.all(tx);
    var problems = Problems.none();
    say(viewer, problems, refused);
    Builder.Seen seen = null;
    switch (Understanding.of(form.draft())) {
      case Read.Good(var tree) -> {
        say(viewer, problems, segments.check(tx, tree));
        if (!problems.any()) {
          seen = seen(tx, viewer, id, tree, known, most);
        }
      }
      case Read.Bad(var faults) -> say(viewer, problems, faults);
    }
    return new Builder(id, form, problems, seen, known, columns, habits.currency(tx));
  }

  private Builder.Seen seen(
      TenantTx tx,
      Viewer viewer,
      @Nullable UUID id,
      Condition tree,
      List<Books.Book> known,
      int most) {
    var words = InWords.of(tree, viewer.voice(), SegmentPages.names(known));
    if (!headcount.exactWithin(tx, most)) {
      var about = headcount.figures(tx, tree, viewer.today(), most);
      return new Builder.Seen(words, about, List.of(), null);
    }
    var look = headcount.look(tx, tree, viewer.today(), SHOWN);
    Segments.Difference difference = null;
    if (id != null
        && segments.find(tx, id).map(Segments.Saved::tree).orElse(null)
            instanceof Read.Good(var was)
        && !was.equals(tree)
        && segments.check(tx, was).isEmpty()) {
      difference = segments.difference(tx, was, tree, viewer.today(), SHOWN);
    }
    return new Builder.Seen(
        words, new Headcount.Figures(look.sums(), 1), look.members(), difference);
  }

  private static void say(Viewer viewer, Problems problems, List<Fault> faults) {
    faults.forEach(
        fault -> {
          var about =
              fault.code() == Fault.Code.NO_COLUMN
                  ? viewer.say("segment.field." + fault.about())
                  : fault.about();
          var sentence = viewer.say("segment.fault." + fault.code().key(), about);
          problems.add(beside(fault), sentence);
        });
  }

  private static String beside(Fault fault) {
    return switch (fault.code()) {
      case NO_NAME, SAME_NAME, TOO_MANY_SEGMENTS -> "nombre";
      default -> "n" + Math.max(0, fault.place() - 1);
    };
  }

  private static @Nullable UUID id(Map<String, String> sent) {
    return id(sent.getOrDefault("id", ""));
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
