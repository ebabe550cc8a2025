package dev.puntual.messaging.web;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Parsed;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A text as typed, on invented facts, for the frame beside the form: the form itself posts into it,
 * so it works without a script. Nothing in the answer runs or is fetched.
 */
@Controller
final class TextPreview {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.US_ASCII);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final TextPages texts;

  TextPreview(TextPages texts) {
    this.texts = texts;
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
    return preview(viewer, stage, language, form.subject(), form.body(), response);
  }

  @PostMapping(TextPages.PATH + "/{stage}/{language}/vista")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> preview(
      Viewer viewer,
      @PathVariable String stage,
      @PathVariable String language,
      @RequestParam("asunto") String subject,
      @RequestParam("texto") String body,
      HttpServletResponse response) {
    texts.form(viewer, stage, TextPages.language(language));
    response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.LETTER);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return composed(viewer, TextPages.language(language), subject, body)
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

  private static Optional<Composed> composed(
      Viewer viewer, Language language, String subject, String body) {
    return switch (Wording.parse(language, subject, body)) {
      case Parsed.Good(var wording) -> wording.compose(SampleLetter.of(viewer, language));
      case Parsed.Bad _ -> Optional.empty();
    };
  }
}
