package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.Stage;
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
  private final SmsCosts costs;
  private final SettingsPages pages;

  SmsPages(TenantTransactions tenants, SmsTexts texts, SmsCosts costs, SettingsPages pages) {
    this.tenants = tenants;
    this.texts = texts;
    this.costs = costs;
    this.pages = pages;
  }

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
      @RequestParam(name = "texto", defaultValue = "") String body,
      @RequestParam(name = "llano", defaultValue = "no") String plain) {
    var typed = typed(viewer, stage, language, new SmsText(body.strip(), plain.equals("si")));
    return Pages.html(page(viewer, typed, problems(viewer, typed)));
  }

  @PostMapping("/{stage}/{language}")
  ResponseEntity<byte[]> save(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam(name = "texto", defaultValue = "") String body,
      @RequestParam(name = "llano", defaultValue = "no") String plain) {
    var text = new SmsText(body.strip(), plain.equals("si"));
    var typed = typed(viewer, stage, language, text);
    var problems = problems(viewer, typed);
    if (problems.any()) {
      return Pages.invalid(page(viewer, typed, problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> texts.write(tx, typed.stage(), typed.language(), text, viewer.identity().personId()));
    return Pages.seeOther(typed.path(), new Toast(viewer.say("sms.saved"), null));
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

  private SmsView typed(Viewer viewer, String stage, String language, SmsText text) {
    return tenants.in(
        viewer.tenant(),
        tx -> {
          var own = texts.standing(tx, stage(stage), language(language)).own();
          return view(
              tx, viewer, stage(stage), language(language), new SmsTexts.Standing(text, own));
        });
  }

  private SmsView view(
      TenantTx tx, Viewer viewer, Stage stage, Language language, SmsTexts.Standing standing) {
    var body = standing.text().body();
    var people = costs.dearest(tx, viewer, language);
    var readers = people.isEmpty() ? List.of(sample(viewer, language)) : people;
    return new SmsView(
        stage,
        language,
        standing.text(),
        standing.own(),
        !people.isEmpty(),
        dearest(new SmsText(body, false), readers),
        dearest(new SmsText(body, true), readers),
        costs.price(tx).orElse(null));
  }

  /** Null when it cannot be said. */
  private static @Nullable SmsParts dearest(SmsText text, List<Map<String, String>> readers) {
    return text.faults().isEmpty()
        ? readers.stream()
            .flatMap(
                words -> text.say(words, words.getOrDefault(Placeholder.LINK.key(), "")).stream())
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

  private JteModel page(Viewer viewer, SmsView view, Problems problems) {
    return TEMPLATES.messagingSmstext(viewer, pages.of(viewer), view, problems);
  }

  /** In the company's own name too, which stands where a text is seen first. */
  private static Problems problems(Viewer viewer, SmsView view) {
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

  private static Stage stage(String code) {
    return Stage.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Language language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
