package dev.puntual.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a visitor goes who must say who they are, and how they come back. */
public final class LoginPage {

  public static final String PATH = "/entrar";

  /** The parameter that says where to go afterwards. */
  public static final String BACK = "volver";

  /** Our own pages only: one slash, and nothing that a browser takes for another host. */
  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\w/.~%?=&+:-]{0,500}");

  private LoginPage() {}

  /**
   * A page that was asked for comes back after the login; a form that was sent cannot, and a
   * partial page tells htmx to load the whole login.
   */
  public static void send(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", PATH);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (request.getMethod().equals("GET")) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", address(request));
    } else {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
  }

  /** The path itself when it is one of ours, else the desk's first page. */
  public static String safe(String back) {
    return OWN.matcher(back).matches() ? back : "/";
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam(BACK, "{back}")
        .encode()
        .buildAndExpand(asked)
        .toUriString();
  }
}
