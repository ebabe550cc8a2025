package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.SqlFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C15 at the last door: what the packs of a debtor's place ask of the words of a letter. */
class ContentLawTest {

  private static final SqlFile AGAINST =
      SqlFile.read(
          "test",
          """
          -- tenant · the rules against a message
          select m.against from messaging.v_message m where m.tenant_id = :tenant and m.message_id = :message
          """);

  private final MessagingWorld world = new MessagingWorld();
  private final Dispatcher dispatcher = world.dispatcher();

  @Test
  @DisplayName("C15: a letter that lacks what a pack asks for is not sent, and names the rule")
  void whoHasNotSaidItsTaxNumberWritesToNobodyInBrazil() {
    world.imprint(new Imprint("", "", "Av. Juárez 1, León", "", "", "", ""));
    var brazil = to("BR", "America/Sao_Paulo");

    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(brazil)).isEqualTo("for_person human_content");
    assertThat(against(brazil)).isEqualTo("BR-SAY-CREDITOR_TAX_ID");
    assertThat(world.post.heard()).isEmpty();
  }

  @Test
  void addressAndTaxNumberStandInTheSmallPrintOnceTheyAreKnown() {
    world.imprint(new Imprint("", "", "Av. Juárez 1, León", "ANO010101AB1", "", "", ""));
    to("BR", "America/Sao_Paulo");

    dispatcher.drain(world.tenant);

    assertThat(smallPrint())
        .containsExactly(
            "Ferretería del Norte, Av. Juárez 1, León.",
            "Número fiscal de Ferretería del Norte: ANO010101AB1.");
  }

  @Test
  void inSpainThePrivacyNoticeIsNamed() {
    world.imprint(Imprint.EMPTY);
    var madrid = to("ES", "Europe/Madrid");
    dispatcher.drain(world.tenant);
    assertThat(against(madrid)).isEqualTo("ES-SAY-PRIVACY_NOTICE_LINK");

    world.imprint(new Imprint("", "", "", "", "https://norte.example/privacidad", "", ""));
    to("ES", "Europe/Madrid");
    dispatcher.drain(world.tenant);
    assertThat(smallPrint())
        .containsExactly("Aviso de privacidad: https://norte.example/privacidad");
  }

  @Test
  void whereNothingIsAskedForNothingIsAdded() {
    world.imprint(new Imprint("", "", "Av. Juárez 1, León", "ANO010101AB1", "", "", ""));
    to("MX", MessagingWorld.MEXICO);
    dispatcher.drain(world.tenant);
    assertThat(smallPrint()).isEmpty();
  }

  @Test
  void aTextWithoutTheListNamesItsDocumentsInChile() {
    var chile = to("CL", "America/Santiago");
    var words =
        read(
            OwnText.notice(
                Language.ES,
                "{{empresa}} le escribe",
                "Buen día, {{nombre}}.\n\n{{contacto}}",
                Set.of()));
    world.says(chile, words.say(MessagingWorld.letter()).orElseThrow());
    dispatcher.drain(world.tenant);
    assertThat(smallPrint())
        .containsExactlyInAnyOrder(
            "Se refiere a: A-100, A-101.",
            "Primera fecha de pago: 7 de marzo de 2026.",
            "Total: $12,500.00 MXN.");
  }

  @Test
  @DisplayName("C15: a forbidden word that comes with a column is found at the door")
  void aColumnThatThreatensKeepsTheLetterBack() {
    var peru = to("PE", "America/Lima");
    world.says(peru, told("aproveche nuestra oferta"));
    var mexico = to("MX", MessagingWorld.MEXICO);
    world.says(mexico, told("procede embargo"));
    var fine = to("MX", MessagingWorld.MEXICO);
    world.says(fine, told("sin embargo, gracias"));

    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(peru)).isEqualTo("for_person human_content");
    assertThat(against(peru)).isEqualTo("PE-NOT-PROMOTION");
    assertThat(against(mexico)).isEqualTo("HOUSE-NOT-JUDICIAL_LOOK");
    assertThat(world.stateOf(fine)).isEqualTo("accepted");
  }

  @Test
  void aPhraseThatATextAndAColumnMakeTogetherIsFoundToo() {
    var message = to("MX", MessagingWorld.MEXICO);
    var words =
        read(
            OwnText.notice(
                Language.ES,
                "{{empresa}} le escribe",
                "Recibirá una orden {{aviso}}. {{contacto}}",
                Set.of("aviso")));
    var letter = MessagingWorld.letter();
    var filled = new HashMap<>(letter.words());
    filled.put("aviso", "judicial");
    world.says(
        message,
        words
            .say(new Writing.Letter(filled, letter.headings(), letter.rows(), letter.link()))
            .orElseThrow());
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("for_person human_content");
  }

  @Test
  void aDocumentWithAForbiddenNameKeepsTheLetterBack() {
    var message = to("MX", MessagingWorld.MEXICO);
    var letter = MessagingWorld.letter();
    world.says(
        message,
        new Writing.Letter(
            letter.words(),
            letter.headings(),
            List.of(List.of("Citatorio 12", "7 de marzo de 2026", "$12,500.00 MXN")),
            letter.link()));
    dispatcher.drain(world.tenant);
    assertThat(against(message)).isEqualTo("HOUSE-NOT-JUDICIAL_LOOK");
  }

  private Writing.Said told(String word) {
    var words =
        read(
            OwnText.notice(
                Language.ES,
                "{{empresa}} le escribe",
                "Le avisamos: {{aviso}}\n\n{{contacto}}",
                Set.of("aviso")));
    var letter = MessagingWorld.letter();
    var filled = new HashMap<>(letter.words());
    filled.put("aviso", word);
    return words
        .say(new Writing.Letter(filled, letter.headings(), letter.rows(), letter.link()))
        .orElseThrow();
  }

  private static OwnText read(OwnText.Read read) {
    return switch (read) {
      case OwnText.Read.Good(var text) -> text;
      case OwnText.Read.Bad(var wrong) -> throw new AssertionError(wrong);
    };
  }

  private UUID to(String country, String zone) {
    return world.asksFor("Ana", country, zone, LocalDate.of(2026, 3, 17));
  }

  private String against(UUID message) {
    return world.transactions.in(
        world.tenant, tx -> tx.sql(AGAINST).param("message", message).query(String.class).single());
  }

  /** Of the last letter that left, line by line. */
  private List<String> smallPrint() {
    Composed letter = world.post.heard().getLast().letter();
    return letter.blocks().stream()
        .filter(block -> block.kind() == Kind.NOTE)
        .map(Block::text)
        .flatMap(String::lines)
        .toList();
  }
}
