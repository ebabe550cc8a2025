package dev.puntual.messaging.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a person says in an answer, and what only stands around it. */
class OwnWordsTest {

  private static final Path REPLIES = Path.of("..", "shared", "data", "email", "replies");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ya pagué ayer.\n\nEl mar, 10 mar 2026 a las 10:00, Norte <cuentas@norte.example> escribió:\n> Buen día",
        "Ya pagué ayer.\n\nEl 10/03/26, Norte (cuentas@norte.example) escribió:\n\nBuen día, Ana",
        "Ya pagué ayer.\r\n\r\n-----Mensaje original-----\r\nDe: Norte\r\nPara: Ana\r\n\r\nBuen día",
        "Ya pagué ayer.\n\nEnviado desde mi iPhone\n\nEl 10 mar 2026, a la(s) 10:00, Norte <c@norte.example> escribió:\n\n> Buen día",
        "Ya pagué ayer.\n\nObtener Outlook para Android\n________________________________\nDe: Norte <c@norte.example>\nEnviado: martes\nPara: Ana\nAsunto: su cuenta\n\nBuen día",
        "Ya pagué ayer.\n\n*De:* Norte\n*Enviado el:* martes\n*Para:* Ana\n*Asunto:* su cuenta\n\nBuen día",
        "Ya pagué ayer.\n\nEm ter., 10 de mar. de 2026 às 10:00, Norte <c@norte.example>\nescreveu:\n\n> Bom dia",
        "Ya pagué ayer.\n\n-- \nLic. Ana Ríos\nAbogada\nTel. 81 5555 0000",
      })
  void whatIsQuotedOrSignedIsNotSaid(String mail) {
    assertThat(OwnWords.of(mail)).isEqualTo("Ya pagué ayer.");
  }

  @Test
  void aNameCardBelowAGreetingIsNotSaidAndAGreetingAtTheBeginningIs() {
    assertThat(OwnWords.of("No debo nada.\n\nSaludos,\nLic. Ana Ríos\nAbogada, Despacho Ríos\n"))
        .isEqualTo("No debo nada.\n\nSaludos,");
    assertThat(OwnWords.of("Saludos.\n\nYa pagué ayer.")).isEqualTo("Saludos.\n\nYa pagué ayer.");
    assertThat(OwnWords.of("Buen día\n\nSaludos\nya pagué")).contains("ya pagué");
  }

  /** The whole quote is nobody's word: the case that asks to keep it is answered differently. */
  @Test
  void theSpanishCasesOfAnotherProjectComeOutAsItExpects() throws IOException {
    var file = REPLIES.resolve("spanish_reply_cases.dev.json");
    assumeTrue(Files.exists(file), "no real answers beside this repository");
    List<Map<String, String>> cases =
        JsonMapper.shared()
            .readValue(Files.readString(file), new TypeReference<List<Map<String, String>>>() {});
    var different = new ArrayList<String>();
    for (var one : cases) {
      var said = OwnWords.of(one.getOrDefault("input", ""));
      var expected = one.getOrDefault("expected", "").replace("\r\n", "\n");
      if (!said.equals(expected)) {
        different.add(one.getOrDefault("name", "") + " → " + said);
      }
    }
    System.out.println(
        "Spanish answers: " + (cases.size() - different.size()) + " of " + cases.size());
    assertThat(different).hasSizeLessThanOrEqualTo(1).allMatch(one -> one.contains("SOLO cita"));
  }

  /** What must be read of each, and what must not, as a person who read them wrote it down. */
  @Test
  void ofTheWorldsAnswersNineteenInTwentyAreCutWhereTheyEnd() throws IOException {
    assumeTrue(Files.isDirectory(REPLIES), "no real answers beside this repository");
    var wrong = new ArrayList<String>();
    int all = 0;
    for (var line : JudgedReplies.LINES) {
      var fields = line.split("\\|", -1);
      var said = said(REPLIES.resolve(fields[0]));
      boolean kept = said.contains(fields[1]);
      boolean cut = fields[2].isEmpty() || !said.contains(fields[2]);
      if (!kept || !cut) {
        wrong.add(fields[0] + (kept ? " says too much" : " lost words"));
      }
      all++;
    }
    System.out.println("answers: " + (all - wrong.size()) + " of " + all + "; wrong: " + wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo(all / 20);
    assertThat(wrong).noneMatch(one -> one.endsWith("lost words"));
  }

  private static String said(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (name.endsWith(".eml")) {
      try {
        return Arrived.read(new RawMail(1, 1, Instant.EPOCH, Files.readAllBytes(file))).own();
      } catch (jakarta.mail.MessagingException e) {
        throw new IOException(e);
      }
    }
    var text = Files.readString(file, StandardCharsets.UTF_8);
    return OwnWords.of(name.endsWith(".html") ? HtmlWords.of(text) : text);
  }
}
