package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.StepLetters;
import dev.puntual.dunning.StepLetters.About;
import dev.puntual.dunning.StepLetters.Said;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What each step would say today, to somebody who really owes; as a page, and as a side panel. */
@Controller
@Permission(Right.LOOK)
class PreviewPages {

  private static final StaticTemplates PAGES = new StaticTemplates();
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.US_ASCII);

  private final TenantTransactions tenants;
  private final Strategies strategies;
  private final StepLetters letters;
  private final Proofs proofs;

  PreviewPages(
      TenantTransactions tenants, Strategies strategies, StepLetters letters, Proofs proofs) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.letters = letters;
    this.proofs = proofs;
  }

  @GetMapping(PreviewAsk.PATH)
  ResponseEntity<byte[]> page(Viewer viewer, @RequestParam Map<String, String> fields) {
    return Pages.html(PAGES.dunningPreview(viewer, view(viewer, PreviewAsk.read(fields))));
  }

  @GetMapping(PreviewAsk.PATH + "/panel")
  ResponseEntity<byte[]> panel(Viewer viewer, @RequestParam Map<String, String> fields) {
    return Pages.html(PAGES.dunningPreviewpanel(viewer, view(viewer, PreviewAsk.read(fields))));
  }

  /** The letter alone, for the frame of the other two. */
  @GetMapping(PreviewAsk.PATH + "/carta")
  ResponseEntity<byte[]> letter(
      Viewer viewer, @RequestParam Map<String, String> fields, HttpServletResponse response) {
    var proof = view(viewer, PreviewAsk.read(fields)).proof();
    response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.LETTER);
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(proof.html().getBytes(StandardCharsets.US_ASCII));
  }

  private PreviewView view(Viewer viewer, PreviewAsk ask) {
    var ladder = tenants.in(viewer.tenant(), tx -> ladder(tx, ask.strategy()));
    var step = ask.on(ladder).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var about = tenants.in(viewer.tenant(), tx -> about(tx, viewer, ask, ladder, step));
    return tenants.in(viewer.tenant(), tx -> view(tx, viewer, ask, ladder, step, about));
  }

  /** As the page of the strategy shows it: its draft, else the ladder it follows. */
  private Ladder ladder(TenantTx tx, int strategy) {
    return strategies
        .draft(tx, strategy)
        .or(() -> strategies.followed(tx, strategy))
        .or(() -> strategies.followed(tx, Strategy.HOUSE))
        .orElseThrow();
  }

  /** In a transaction of its own: whoever asks for nobody has all debts counted. */
  private Optional<About> about(
      TenantTx tx, Viewer viewer, PreviewAsk ask, Ladder ladder, Ladder.Step step) {
    if (ask.debtor() == null) {
      tx.expectMany();
    }
    return letters.about(tx, ask.strategy(), ladder, step, viewer.today(), ask.debtor());
  }

  private PreviewView view(
      TenantTx tx,
      Viewer viewer,
      PreviewAsk ask,
      Ladder ladder,
      Ladder.Step step,
      Optional<About> about) {
    var said =
        about.flatMap(
            one -> letters.letter(tx, one, step.manner(), viewer.today(), ask.language()));
    var letter = said.flatMap(Said::letter);
    var language =
        said.map(Said::language)
            .orElse(ask.language() == null ? viewer.voice().language() : ask.language());
    var told = letter.orElseGet(() -> SampleLetter.of(viewer, language).in(step.manner().text()));
    var reader = letter.isEmpty() ? null : reader(said.orElseThrow(), about.orElseThrow());
    return new PreviewView(
        reader == null ? ask : ask.to(reader.id().value()),
        step,
        ladder.steps().size(),
        language,
        reader,
        letter.isPresent()
            ? ""
            : said.isPresent() ? "held" : ask.debtor() == null ? "none" : "settled",
        proofs.standing(tx, step.stage(), language, told, to(viewer, about, said)).orElseThrow(),
        ask.words().isEmpty() ? List.of() : StepLetters.search(tx, ask.words()));
  }

  private static PreviewView.Reader reader(Said said, About about) {
    return new PreviewView.Reader(
        about.debtor(),
        said.debtor(),
        said.recipient(),
        said.role().orElse(null),
        about.onStep() ? about.debts().size() : 0);
  }

  private static Proofs.To to(Viewer viewer, Optional<About> about, Optional<Said> said) {
    return said.map(one -> new Proofs.To(about.orElseThrow().debtor().value(), one.country()))
        .orElseGet(() -> new Proofs.To(null, viewer.identity().country()));
  }
}
