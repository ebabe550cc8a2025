package dev.puntual.tenants.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ForgottenPasswordTest {

  private final ForgottenPassword errand = TestApplication.bean(ForgottenPassword.class);
  private final List<String> told = new ArrayList<>();
  private final String email = Staff.address();

  @Test
  void aSoleAdministratorGetsALinkAtTheMachineAndChoosesAnotherPassword() {
    Staff.company("Aceros del Bajío", email);

    assertThat(errand.run(List.of(" " + email.toUpperCase(Locale.ROOT)), told::add)).isZero();

    assertThat(told.getFirst()).contains("Aceros del Bajío");
    var path = told.getLast().replaceFirst("https?://[^/]+", "");
    var browser = Staff.stranger();
    assertThat(browser.get(path).body())
        .contains("Elige una contraseña nueva para entrar a Aceros del Bajío")
        .doesNotContain("Te invitaron");
    assertThat(browser.post(path, Map.of("clave", "cuatro balsas bajan el usumacinta")).status())
        .isEqualTo(303);
    var second = Staff.stranger().get(path);
    assertThat(second.status()).as("the second time").isEqualTo(410);
    assertThat(second.body()).contains("./puntual password");
  }

  @Test
  void eachCompanyOfAnAddressHasItsOwnLink() {
    Staff.company("Aceros del Bajío", email);
    Staff.company("Maderas del Golfo", email);

    assertThat(errand.run(List.of(email), told::add)).isZero();

    assertThat(told).hasSize(4);
    assertThat(String.join(" ", told)).contains("Aceros del Bajío", "Maderas del Golfo");
  }

  @Test
  void anAddressThatOpensNothingIsSaidToBeUnknown() {
    assertThat(errand.run(List.of(email), told::add)).isEqualTo(1);
    assertThat(told).hasSize(1).first().asString().contains(email);
    assertThat(errand.run(List.of(), told::add)).isEqualTo(2);
  }
}
