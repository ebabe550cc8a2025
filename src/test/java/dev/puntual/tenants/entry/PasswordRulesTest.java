package dev.puntual.tenants.entry;

import static dev.puntual.tenants.entry.PasswordRules.Reason.COMMON;
import static dev.puntual.tenants.entry.PasswordRules.Reason.LONG;
import static dev.puntual.tenants.entry.PasswordRules.Reason.PERSONAL;
import static dev.puntual.tenants.entry.PasswordRules.Reason.REPEATED;
import static dev.puntual.tenants.entry.PasswordRules.Reason.SEQUENCE;
import static dev.puntual.tenants.entry.PasswordRules.Reason.SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final List<String> PERSONAL_WORDS =
      List.of(
          "Mariana Ríos", "mrios@condor-occidente.example", "Distribuidora Cóndor de Occidente");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tres canoas cruzan despacio",
        "el perro azul come nubes",
        "correct horse battery staple",
        "xK9#mQ2$vL7p",
        "jirafa-turbina-olivo",
        "водка медведь балалайка",
        "482915736028"
      })
  void aLongUncommonPasswordIsFineWhateverItIsMadeOf(String password) {
    assertThat(PasswordRules.problem(password, PERSONAL_WORDS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Contraseña2026",
        "P4ssw0rd2024!",
        "c0ntr4s3ñ4!!!!",
        "administrador",
        "bienvenido2026",
        "juanperez1985",
        "MiSecreto12345",
        "teamomucho1234",
        "realmadrid2024",
        "diosesamor777",
        "letmeinletmein"
      })
  void whatIsGuessedFirstIsRefusedInEveryDisguise(String password) {
    assertThat(PasswordRules.problem(password, PERSONAL_WORDS)).contains(COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456789012", "qwertyuiop12", "1qaz2wsx3edc", "abcdefghijkl", "0987654321ab"})
  void fingersThatWalkAreRefused(String password) {
    assertThat(PasswordRules.problem(password, PERSONAL_WORDS)).contains(SEQUENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mariana.rios.2026",
        "CondorOccidente1",
        "distribuidora condor",
        "mrios@condor-occi"
      })
  void whatBelongsToThePersonOrTheCompanyIsRefused(String password) {
    assertThat(PasswordRules.problem(password, PERSONAL_WORDS)).contains(PERSONAL);
  }

  @Test
  void lengthIsCountedAsAPersonCountsIt() {
    assertThat(PasswordRules.problem("jirafa olivo", List.of())).isEmpty();
    assertThat(PasswordRules.problem("jirafa oliv", List.of())).contains(SHORT);
    assertThat(PasswordRules.problem("🦒🦓🦔🦕🦖🦗", List.of())).contains(SHORT);
    assertThat(PasswordRules.problem("nube".repeat(51), List.of())).contains(LONG);
    assertThat(PasswordRules.problem("abababababab", List.of())).contains(REPEATED);
  }
}
