package dev.puntual.platform.web;

import dev.puntual.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a program's call was not answered, as RFC 9457 writes it: a code for the program, and the
 * same in words.
 *
 * @param code stable; its words are the texts {@code fault.api.<code>} and {@code
 *     fault.api.<code>.detail}
 * @param about further members of the answer, for programs; the words may speak of them in turn
 */
public record Fault(int status, String code, Map<String, String> about) {

  /** Addresses under which programs ask; faults there are never pages. */
  public static final String API = "/api/";

  private static final JsonMapper JSON = JsonMapper.shared();

  public static Fault of(int status, String code) {
    return new Fault(status, code, Map.of());
  }

  /** The same, and one thing more that it is about. */
  public Fault about(String member, String value) {
    var more = new LinkedHashMap<>(about);
    more.put(member, value);
    return new Fault(status, code, more);
  }

  public ResponseEntity<byte[]> answer(HttpServletRequest request) {
    return answer(request, HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /**
   * @param header one more header of the answer
   */
  public ResponseEntity<byte[]> answer(HttpServletRequest request, String header, String value) {
    var language = language(request);
    var facts = about.values().toArray();
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:puntual:fault:" + code);
    body.put("title", Words.say(language, Locale.ROOT, "fault.api." + code));
    body.put("status", status);
    body.put("detail", Words.say(language, Locale.ROOT, "fault.api." + code + ".detail", facts));
    body.put("code", code);
    body.putAll(about);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .header(header, value)
        .body(JSON.writeValueAsBytes(body));
  }

  /** Spanish unless the program prefers English. */
  public static Language language(HttpServletRequest request) {
    var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return Language.ofTeam(wanted == null ? "" : wanted);
  }
}
