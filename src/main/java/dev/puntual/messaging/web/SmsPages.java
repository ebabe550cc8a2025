package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The text messages of each stage and language, with the parts and the price of the dearest one.
 */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(SmsPages.PATH)
final class SmsPages {

  static final String PATH = "/ajustes/sms";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final SmsTexts texts;
  private final Worth worth;
  private final SettingsPages pages;
  private final LawSaid law;

  SmsPages(
      TenantTransactions tenants, SmsTexts texts, Worth worth, SettingsPages pages, LawSaid law) {
    this.tenants = tenants;
    this.texts = texts;
    this.worth = worth;
    this.pages = pages;
    this.law = law;
  }

  /** What a text message is tried on, and what it costs. */
  record Worth(SmsCosts costs, Proofs proofs, Trying trying) {}

  @GetMapping
  ResponseEntity<byte[]> list(Viewer viewer) {
    var views = tenants.in(viewer.tenant(), tx -> all(tx, viewer));
    return Pages.html(TEMPLATES.messagingSmstexts(viewer, pages.of(viewer), views));
  }

  private List<SmsView> all(TenantTx tx, Viewer viewer) {
    return Arrays.stream(Stage.values())
        .flatMap(
            stage ->
                Arrays.stream(Language.values())
                    .map(
                        language ->
                            view(tx, viewer, stage, language, texts.standing(tx, stage, language))))
        .toList();
  }

  @GetMapping("/{stage}/{language}")
  ResponseEntity<byte[]> one(
      Viewer viewer, @PathVariable String stage, @PathVariable String language) {
    var view =
        tenants.in(
            viewer.tenant(),
            tx ->
                view(
                    tx,
                    viewer,
                    stage(stage),
                    language(language),
                    texts.standing(tx, stage(stage), language(language))));
    return Pages.html(page(viewer, view, Problems.none()));
  }

  /** Counts what is typed and keeps nothing. */
  @PostMapping("/{stage}/{language}/cuenta")
  ResponseEntity<byte[]> count(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam Map<String, String> fields) {
    var typed = typed(viewer, stage, language, text(fields), fields);
    return Pages.html(page(viewer, typed, problems(viewer, typed)));
  }

  @PostMapping("/{stage}/{language}")
  ResponseEntity<byte[]> save(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam Map<String, String> fields) {
    var text = text(fields);
    var typed = typed(viewer, stage, language, text, fields);
    var problems = problems(viewer, typed);
    if (problems.any()) {
      return Pages.invalid(page(viewer, typed, problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> texts.write(tx, typed.stage(), typed.language(), text, viewer.identity().personId()));
    var lacking = law.ofText(viewer, typed.language(), text);
    return Pages.seeOther(
        typed.path(), new Toast(LawSaid.saved(viewer, lacking, "sms.saved"), null));
  }

  @PostMapping("/{stage}/{language}/casa")
  ResponseEntity<byte[]> reset(
      Viewer viewer, @PathVariable String stage, @PathVariable String language) {
    var known = stage(stage);
    var spoken = language(language);
    tenants.run(
        viewer.tenant(), tx -> texts.reset(tx, known, spoken, viewer.identity().personId()));
    return Pages.seeOther(
        PATH + "/" + known.code() + "/" + spoken.code(),
        new Toast(viewer.say("sms.reset.done"), null));
  }

  static SmsText text(Map<String, String> fields) {
    var body = fields.getOrDefault("texto", "");
    return new SmsText(body.strip(), fields.getOrDefault("llano", "no").equals("si"));
  }

  SmsView typed(
      Viewer viewer, String stage, String language, SmsText text, Map<String, String> fields) {
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var own = texts.standing(tx, stage(stage), language(language)).own();
          var standing = new SmsTexts.Standing(text, own);
          return Trying.NAMED.equals(fields.get(Trying.ON))
              ? named(tx, viewer, stage(stage), language(language), standing, fields)
              : view(tx, viewer, stage(stage), language(language), standing);
        });
  }

  /** On the words of the one debtor that was asked for. */
  private SmsView named(
      TenantTx tx,
      Viewer viewer,
      Stage stage,
      Language language,
      SmsTexts.Standing standing,
      Map<String, String> fields) {
    var facts = worth.trying().facts(tx, viewer, language, fields);
    return view(
        tx,
        new Asked(stage, language, standing, facts.name()),
        List.of(facts.letter()),
        facts.to());
  }

  private SmsView view(
      TenantTx tx, Viewer viewer, Stage stage, Language language, SmsTexts.Standing standing) {
    var people = worth.costs().dearest(tx, viewer, language);
    var readers = people.isEmpty() ? List.of(sample(viewer, language)) : people;
    var view =
        view(
            tx,
            new Asked(stage, language, standing, ""),
            readers.stream().map(SmsPages::letter).toList(),
            new Proofs.To(null, viewer.identity().country()));
    return people.isEmpty() ? view.invented() : view;
  }

  private record Asked(Stage stage, Language language, SmsTexts.Standing standing, String on) {}

  private SmsView view(TenantTx tx, Asked asked, List<Writing.Letter> readers, Proofs.To to) {
    var body = asked.standing().text().body();
    var foot = worth.proofs().foot(tx, to);
    return new SmsView(
        asked.stage(),
        asked.language(),
        asked.standing().text(),
        asked.standing().own(),
        true,
        dearest(new SmsText(body, false), asked.language(), readers, foot),
        dearest(new SmsText(body, true), asked.language(), readers, foot),
        worth.costs().price(tx).orElse(null),
        asked.on(),
        "");
  }

  private static Writing.Letter letter(Map<String, String> words) {
    var link = words.getOrDefault(Placeholder.LINK.key(), "");
    return new Writing.Letter(words, List.of(), List.of(), link);
  }

  /** With its small print; null when it cannot be said. */
  private static @Nullable SmsParts dearest(
      SmsText text, Language language, List<Writing.Letter> readers, Proofs.Foot foot) {
    return text.faults().isEmpty()
        ? readers.stream()
            .flatMap(
                letter ->
                    text.said(language.code(), letter).stream()
                        .map(said -> foot.under(said.letter(), said.marks())))
            .map(SmsText::shown)
            .map(SmsParts::of)
            .max(Comparator.comparingInt(SmsParts::count).thenComparingInt(SmsParts::units))
            .orElse(null)
        : null;
  }

  private static Map<String, String> sample(Viewer viewer, Language language) {
    var words = new HashMap<>(SampleLetter.of(viewer, language).words());
    words.put(Placeholder.LINK.key(), SampleLetter.LINK);
    return words;
  }

  JteModel page(Viewer viewer, SmsView view, Problems problems) {
    var versions =
        tenants.in(viewer.tenant(), tx -> texts.versions(tx, view.stage(), view.language()));
    var chosen = view.chosen();
    var screen = chosen == null ? null : LockedScreen.ofText(viewer, chosen.text());
    var lacking =
        view.text().faults().isEmpty()
            ? law.ofText(viewer, view.language(), view.text())
            : List.<GapLine>of();
    return TEMPLATES.messagingSmstext(
        viewer, pages.of(viewer), view, problems, versions, screen, lacking);
  }

  /** In the company's own name too, which stands where a text is seen first. */
  static Problems problems(Viewer viewer, SmsView view) {
    var problems = Problems.none();
    var text = view.text();
    var words = sample(viewer, view.language());
    Stream.of(text.faults(), text.faults(words, words.getOrDefault(Placeholder.LINK.key(), "")))
        .filter(faults -> !faults.isEmpty())
        .findFirst()
        .orElse(List.of())
        .forEach(
            fault -> problems.add("texto", viewer.say("sms.fault." + fault.code(), fault.about())));
    return problems;
  }

  static Stage stage(String code) {
    return Stage.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
