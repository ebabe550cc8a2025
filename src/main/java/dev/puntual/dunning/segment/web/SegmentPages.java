package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.SegmentUses;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.AudienceUses;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Checks;
import dev.puntual.dunning.segment.Headcount;
import dev.puntual.dunning.segment.InWords;
import dev.puntual.dunning.segment.Read;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.text.ListFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of segments, some at a time however many there are. */
@Controller
@Permission(Right.DECIDE)
class SegmentPages {

  static final String PATH = "/segmentos";
  private static final int PAGE = 25;

  /** Open debts that all figures of one page may cost together. */
  private static final int AT_ONCE = 200_000;

  private final TenantTransactions transactions;
  private final Segments segments;
  private final Headcount headcount;
  private final Books books;
  private final SegmentUses uses;
  private final AudienceUses speakers;

  SegmentPages(
      TenantTransactions transactions,
      Segments segments,
      Headcount headcount,
      Books books,
      SegmentUses uses,
      AudienceUses speakers) {
    this.transactions = transactions;
    this.segments = segments;
    this.headcount = headcount;
    this.books = books;
    this.uses = uses;
    this.speakers = speakers;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    return Pages.html(page(viewer, words, after, null));
  }

  private JteModel page(Viewer viewer, String words, String after, @Nullable String refused) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var known = books.all(tx);
          var page = segments.page(tx, words, after, PAGE);
          var checks = segments.checks(tx);
          int most = AT_ONCE / Math.max(1, page.shown().size());
          var lines =
              page.shown().stream()
                  .map(saved -> line(tx, viewer, saved, checks, names(known), most))
                  .toList();
          return new StaticTemplates()
              .dunningSegments(viewer, new SegmentList(lines, words, page.next(), refused));
        });
  }

  private SegmentList.Line line(
      TenantTx tx,
      Viewer viewer,
      Segments.Saved saved,
      Checks checks,
      Map<UUID, String> known,
      int most) {
    return switch (saved.tree()) {
      case Read.Good(var tree) when checks.of(tree).isEmpty() ->
          new SegmentList.Line(
              saved.id(),
              saved.name(),
              InWords.of(tree, viewer.voice(), known),
              headcount.figures(tx, tree, viewer.today(), most));
      default -> new SegmentList.Line(saved.id(), saved.name(), null, Headcount.Figures.NONE);
    };
  }

  @PostMapping(PATH + "/{id}/fin")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable UUID id) {
    var refused = transactions.in(viewer.tenant(), tx -> dropped(tx, viewer, id));
    if (refused.isPresent()) {
      return Pages.invalid(page(viewer, "", "", refused.get()));
    }
    return Pages.seeOther(
        PATH, new Toast(viewer.say("segment.dropped"), PATH + "/" + id + "/vuelta"));
  }

  /** Empty when it is gone now; else why it has to stay. */
  private Optional<String> dropped(TenantTx tx, Viewer viewer, UUID id) {
    segments.lock(tx, id);
    var where =
        Stream.concat(
                uses.of(tx, id).stream().map(use -> said(viewer, use)),
                speakers.of(tx, new Audience.OfSegment(id)).stream()
                    .map(campaign -> viewer.say("segment.in.use.campaign", campaign)))
            .toList();
    if (where.isEmpty()) {
      segments.drop(tx, id);
      return Optional.empty();
    }
    var name = segments.find(tx, id).map(Segments.Saved::name).orElse("");
    var listed =
        ListFormat.getInstance(
            viewer.voice().language().locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL);
    return Optional.of(viewer.say("segment.in.use", name, listed.format(where)));
  }

  private static String said(Viewer viewer, SegmentUses.Use use) {
    var strategy =
        use.strategy().isHouse() ? viewer.say("dunning.strategy.house") : use.strategy().name();
    var words = use.step() == 0 ? "whole" : use.draft() ? "draft" : "step";
    return viewer.say("segment.in.use." + words, strategy, use.step());
  }

  @PostMapping(PATH + "/{id}/vuelta")
  ResponseEntity<byte[]> restore(Viewer viewer, @PathVariable UUID id) {
    boolean back = transactions.in(viewer.tenant(), tx -> segments.restore(tx, id));
    return Pages.seeOther(
        PATH, new Toast(viewer.say(back ? "segment.restored" : "segment.not.restored"), null));
  }

  static Map<UUID, String> names(List<Books.Book> known) {
    return known.stream().collect(Collectors.toMap(Books.Book::id, Books.Book::name));
  }
}
