package dev.puntual.messaging.web;

import dev.puntual.messaging.Edit;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A text as typed, on the facts that a person chose, for the frame beside the form: the form itself
 * posts into it, so it works without a script. Nothing in the answer runs or is fetched.
 */
@Controller
final class TextPreview {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.US_ASCII);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final TenantTransactions tenants;
  private final TextPages texts;
  private final Trying trying;

  TextPreview(TenantTransactions tenants, TextPages texts, Trying trying) {
    this.tenants = tenants;
    this.texts = texts;
    this.trying = trying;
  }

  /** As it stands, so that the frame is never empty. */
  @GetMapping(TextPages.PATH + "/{stage}/{language}/vista")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> standing(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      HttpServletResponse response) {
    var form = texts.form(viewer, stage, TextPages.language(language));
    var fields = Map.of("asunto", form.subject(), "texto", form.body());
    return preview(viewer, stage, language, fields, response);
  }

  @PostMapping(TextPages.PATH + "/{stage}/{language}/vista")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> preview(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response) {
    var spoken = texts.form(viewer, stage, TextPages.language(language)).language();
    var words = new Edit.Words(fields.getOrDefault("asunto", ""), fields.getOrDefault("texto", ""));
    response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.LETTER);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return tenants
        .in(viewer.tenant(), tx -> trying.letter(tx, viewer, spoken, words, fields))
        .map(letter -> answer.contentType(HTML).body(Rendered.of(letter).html()))
        .orElseGet(
            () ->
                answer
                    .contentType(TEXT)
                    .body(
                        viewer
                            .say("messaging.text.preview.fault")
                            .getBytes(StandardCharsets.UTF_8)));
  }
}
