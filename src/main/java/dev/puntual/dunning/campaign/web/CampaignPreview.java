package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.Campaigns;
import dev.puntual.dunning.campaign.Preview;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.CallTexts;
import dev.puntual.messaging.OwnSlip;
import dev.puntual.messaging.OwnText;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * A text as typed, as a real debtor of the audience would read it today, for the frame beside the
 * form: the form itself posts into it, so it works without a script. Nothing in it runs or is
 * fetched.
 */
@Controller
class CampaignPreview {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.US_ASCII);
  private static final MediaType TEXT = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** Light whatever the page around it: as the letter is. */
  private static final String SHEET =
      "<!doctype html><meta charset=utf-8><style>body{margin:0;padding:20px 24px;max-width:34rem;"
          + "font:15px/1.55 system-ui,sans-serif;color:#1b211e;background:#fff;"
          + "white-space:pre-wrap;overflow-wrap:anywhere}</style><body>";

  private final TenantTransactions transactions;
  private final Preview preview;
  private final InstantSource clock;
  private final Campaigns campaigns;
  private final CampaignSlips slips;

  CampaignPreview(
      TenantTransactions transactions,
      Preview preview,
      InstantSource clock,
      Campaigns campaigns,
      CampaignSlips slips) {
    this.slips = slips;
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.preview = preview;
    this.clock = clock;
  }

  @PostMapping(CampaignPages.PATH + "/vista")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> shown(
      Viewer viewer, @RequestParam Map<String, String> sent, HttpServletResponse response) {
    response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.LETTER);
    var form = CampaignEditorPages.form(sent);
    var plan = form.plan(viewer, clock.instant(), Problems.none());
    var language = Language.of(sent.getOrDefault("idioma", "es"));
    var way = Means.of(sent.getOrDefault("por", "")).orElse(Means.EMAIL);
    if (way != Means.EMAIL) {
      return brief(viewer, form, way, language);
    }
    var said =
        transactions.in(
            viewer.tenant(),
            tx ->
                preview.letter(
                    tx,
                    plan,
                    form.texts(),
                    Means.EMAIL,
                    language,
                    reader(form.of("cliente")),
                    viewer.today()));
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return said.map(letter -> answer.contentType(HTML).body(OwnText.shown(letter)))
        .orElseGet(() -> answer.contentType(TEXT).body(sheet(viewer.say("campaign.preview.none"))));
  }

  /** What the telephone shows or says, and below a text message of how many parts that is. */
  private ResponseEntity<byte[]> brief(
      Viewer viewer, CampaignForm form, Means way, Language language) {
    var plan = form.plan(viewer, clock.instant(), Problems.none());
    var said =
        transactions.in(
            viewer.tenant(),
            tx ->
                preview.readers(tx, plan.audience(), viewer.today()).stream()
                    .filter(
                        one ->
                            form.of("cliente").isEmpty()
                                || form.of("cliente").equals(one.id().toString()))
                    .findFirst()
                    .flatMap(
                        one ->
                            way == Means.SMS
                                ? slips
                                    .said(tx, viewer, plan, form.texts(), language, one)
                                    .map(size -> counted(viewer, size))
                                : way == Means.VOICE
                                    ? slips
                                        .call(tx, viewer, plan, language, one.id())
                                        .map(script -> heard(viewer, script))
                                    : slips.chat(tx, viewer, plan, language, one.id())));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(TEXT)
        .body(sheet(said.orElseGet(() -> viewer.say("campaign.unsaid." + way.code()))));
  }

  /** Line by line; what whoever is called does stands between brackets, as the count of parts. */
  private static String heard(Viewer viewer, CallTexts.Script script) {
    return String.join(
        "\n\n",
        script.greeting(),
        script.keys(),
        "(" + viewer.say("voice.script.it_is_me") + ")",
        script.matter(),
        script.menu(),
        "(" + viewer.say("voice.script.chooses") + ")");
  }

  private static byte[] sheet(String words) {
    return (SHEET + HtmlUtils.htmlEscape(words, "UTF-8")).getBytes(StandardCharsets.UTF_8);
  }

  private static String counted(Viewer viewer, OwnSlip.Size size) {
    return size.text() + "\n\n(" + viewer.say("sms.count", size.parts()) + ")";
  }

  /** What the frame shows first: a draft as it was kept, or the text that one begins with. */
  @GetMapping(CampaignPages.PATH + "/vista")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> first(
      Viewer viewer,
      @RequestParam(name = "id", defaultValue = "") String id,
      @RequestParam(name = "tipo", defaultValue = "statement") String kind,
      HttpServletResponse response) {
    var kept =
        reader(id)
            .flatMap(
                campaign ->
                    transactions.in(
                        viewer.tenant(),
                        tx ->
                            campaigns
                                .find(tx, campaign)
                                .map(one -> CampaignForm.of(one, campaigns.texts(tx, campaign)))));
    var form =
        kept.orElseGet(
            () ->
                CampaignForm.fresh(Campaign.Kind.of(kind).orElse(Campaign.Kind.STATEMENT), viewer));
    return shown(viewer, form.typed(), response);
  }

  private static Optional<UUID> reader(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
