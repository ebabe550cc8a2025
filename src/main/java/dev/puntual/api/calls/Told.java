package dev.puntual.api.calls;

import dev.puntual.platform.web.Fault;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What a call is answered: something told, or why not. */
public sealed interface Told {

  /** Told as JSON, by the names of its record's {@code JsonNaming}. */
  record Of(Object value) implements Told {}

  /** Nothing was written. */
  record Not(Fault why) implements Told {}

  static Told of(Object value) {
    return new Of(value);
  }

  static Told not(Fault why) {
    return new Not(why);
  }

  default ResponseEntity<byte[]> answer(HttpServletRequest request) {
    return answer(request, 200);
  }

  /**
   * @param status where it is told
   */
  default ResponseEntity<byte[]> answer(HttpServletRequest request, int status) {
    return switch (this) {
      case Not(var why) -> why.answer(request);
      case Of(var value) ->
          ResponseEntity.status(status)
              .contentType(MediaType.APPLICATION_JSON)
              .header(HttpHeaders.CONTENT_LANGUAGE, Fault.language(request).code())
              .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .body(JsonMapper.shared().writeValueAsBytes(value));
    };
  }
}
