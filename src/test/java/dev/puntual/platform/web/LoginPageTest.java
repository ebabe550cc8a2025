package dev.puntual.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginPageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "",
        "cartera",
        "/cartera\r\nSet-Cookie: a=b"
      })
  void nobodyIsSentToAnotherHostAfterTheLogin(String back) {
    assertThat(LoginPage.safe(back)).isEqualTo("/");
  }

  @Test
  void whoAskedForAPageComesBackToItAfterTheLogin() throws IOException {
    var request = new MockHttpServletRequest("GET", "/cartera");
    request.setQueryString("q=aceros+del%20sur&tono=late");
    var response = new MockHttpServletResponse();
    LoginPage.send(request, response);
    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location"))
        .isEqualTo("/entrar?volver=%2Fcartera%3Fq%3Daceros%2Bdel%2520sur%26tono%3Dlate");
    assertThat(LoginPage.safe("/cartera?q=aceros+del%20sur&tono=late")).startsWith("/cartera?");
  }

  @Test
  void aFormWithoutALoginIsRefusedAndAPartialPageLoadsTheLogin() throws IOException {
    var refused = new MockHttpServletResponse();
    LoginPage.send(new MockHttpServletRequest("POST", "/cartera"), refused);
    assertThat(refused.getStatus()).isEqualTo(401);

    var partial = new MockHttpServletRequest("GET", "/cartera");
    partial.addHeader("HX-Request", "true");
    var redirected = new MockHttpServletResponse();
    LoginPage.send(partial, redirected);
    assertThat(redirected.getHeader("HX-Redirect")).isEqualTo("/entrar");
  }
}
