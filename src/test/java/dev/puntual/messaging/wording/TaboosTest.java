package dev.puntual.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a good collector writes passes, and what no law allows does not, however it is typed. */
class TaboosTest {

  private static final List<String> BEFORE =
      List.of("", "Buen día, {{nombre}}: ", "Gracias por su llamada. ", "Dear {{name}},\n\n");

  private static final List<String> AFTER =
      List.of("", ".", ", quedamos a sus órdenes.", "\n\nKind regards,\n{{contact}}", " (F-1042)");

  /** Upper case, without accents, with accents as marks, over two lines, with odd spaces. */
  private static final List<UnaryOperator<String>> HANDS =
      List.of(
          UnaryOperator.identity(),
          text -> text.toUpperCase(Locale.ROOT),
          text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
          text -> Normalizer.normalize(text, Normalizer.Form.NFD),
          text -> text.replaceFirst(" ", "\n"),
          text -> text.replace(" ", "\u00a0 "),
          text -> text.replace("a", "a\u200b"));

  static Stream<String> innocentInBodies() {
    return generated(
        lines(
            """
            sin embargo, aún no vemos su pago
            Hicimos la entrega; sin embargo la factura sigue abierta
            sin  embargo si ya pagó, omita este mensaje
            No obstante, si le conviene otra fecha díganos
            si lo ha juzgado conveniente, divídalo en dos pagos
            no hemos juzgado necesario cambiar la fecha
            aprovechamos para saludarle
            aproveche para revisar que todo coincida
            recibimos su oferta de pago y la aceptamos
            le ofrecemos tres parcialidades
            los precios siguen la oferta y demanda del acero
            para que su siguiente compra salga sin contratiempos
            estos son nuestros nuevos datos bancarios
            si algo le impide pagar a tiempo, díganos
            si hay algo que le impide pagar esta semana, lo vemos juntos
            explicamos el motivo del retraso en la entrega
            esa es la razón por la que no aparece la factura F-12
            el motivo por el que no incluimos el envío es que ya está pagado
            ¿por qué no paga en línea? Toma dos minutos
            porque no pagó la primera parte en efectivo, no hay recibo de caja
            legalmente su comprobante es este recibo
            cambió nuestro representante legal
            la alta demanda de diciembre retrasó su pedido
            su cuenta de cobro está adjunta
            se embarcó el 3 de marzo
            however, we do not see your payment yet
            this explains the reason for the delay in our delivery
            we are promoted by nobody; this is your statement
            your order was arranged on Monday
            """));
  }

  static Stream<String> guiltyInBodies() {
    return generated(
        lines(
            """
            procederá el embargo de sus bienes
            sin embargo, procederá el embargo
            sus bienes serán embargados
            podemos embargarle la cuenta
            hay embargos en puerta
            le llegará un citatorio
            acuda al juzgado tercero
            orden judicial de pago
            aparecerá en el buró de crédito
            irá a la cárcel
            díganos por qué no ha pagado
            ¿por qué se atrasó?
            cuéntenos el motivo de su atraso
            indique la razón por la que no pagó
            explique los motivos por los que no ha cubierto
            aproveche nuestra oferta
            conozca las promociones de mayo
            10 % menos en su próxima compra
            you will get a court order
            a lawsuit will follow
            tell us why you have not paid
            tell us why you haven't paid
            what is the reason for your delay
            see our special offers
            5 % off your next order
            """));
  }

  static Stream<String> innocentInSubjects() {
    return Arrays.stream(
            lines(
                """
                Sin embargo, {{empresa}} le escribe
                Cambió nuestro representante legal
                Nueva razón social y domicilio legal de {{empresa}}
                Legalmente suyo: su comprobante
                Horario especial por alta demanda
                Su cuenta de cobro de mayo
                Corregimos un cobro duplicado
                Nuevo horario de cobro en ventanilla
                Su recibo: cobro en línea disponible
                Productos bajo demanda: su cuenta con {{empresa}}
                Morelos 12: cambiamos de domicilio
                Your legal name on our invoices
                Spring collection: your account
                On demand deliveries: your account
                Su cuenta con Distribuidora De la Mora
                """))
        .flatMap(TaboosTest::hands);
  }

  static Stream<String> guiltyInSubjects() {
    return Arrays.stream(
            lines(
                """
                Su deuda con {{empresa}}
                Tiene un adeudo
                Adeudos por cubrir
                Clientes morosos
                Aviso de cobranza
                Cobro extrajudicial
                Aviso de cobro
                Cobros pendientes
                Su cuenta está en mora
                Iniciaremos acciones legales
                Presentaremos una demanda
                Será demandado
                Sin embargo: aviso de embargo
                Your debt with us
                Overdue account
                Past due: please read
                Legal action follows
                From the collections department
                Delinquent account
                """))
        .flatMap(TaboosTest::hands);
  }

  @ParameterizedTest
  @MethodSource("innocentInBodies")
  void whatAGoodCollectorWritesPasses(String text) {
    assertThat(Taboos.in(text, Taboos.ANYWHERE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("guiltyInBodies")
  void whatNoLetterSaysIsFound(String text) {
    assertThat(Taboos.in(text, Taboos.ANYWHERE)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("innocentInSubjects")
  void aSubjectThatShamesNobodyPasses(String text) {
    assertThat(Taboos.in(text, EnumSet.allOf(Taboos.Kind.class))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("guiltyInSubjects")
  void aSubjectThatNamesADebtIsFound(String text) {
    assertThat(Taboos.in(text, Set.of(Taboos.Kind.SHAMING))).isPresent();
  }

  @Test
  void whatIsFoundIsNamedAsItWasWritten() {
    assertThat(Taboos.in("¿Por qué  no ha\npagado?", Taboos.ANYWHERE))
        .hasValueSatisfying(found -> assertThat(found.words()).isEqualTo("Por qué  no ha\npagado"));
    assertThat(Taboos.in("Irá a la CÁRCEL", Taboos.ANYWHERE))
        .hasValueSatisfying(found -> assertThat(found.words()).isEqualTo("CÁRCEL"));
  }

  @Test
  void noPhraseIsReadAcrossTheEndOfASentence() {
    assertThat(Taboos.in("No hay motivo. De su atraso no decimos nada", Taboos.ANYWHERE)).isEmpty();
    assertThat(Taboos.in("orden {{documentos}} judicial", Taboos.ANYWHERE)).isEmpty();
    assertThat(Taboos.in("Quedamos sin. Embargo es lo que sigue", Taboos.ANYWHERE)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Taboos.Kind.class)
  void everyPhraseOfAListIsFoundAndEveryHarmlessOneIsNot(Taboos.Kind kind) {
    assertThat(Phrases.of(kind.code(), false)).isNotEmpty();
    for (var phrase : Phrases.of(kind.code(), false)) {
      assertThat(Taboos.in("Si " + phrase.replace("*", "o") + " ya", Set.of(kind)))
          .as(phrase)
          .isPresent();
    }
    for (var phrase : Phrases.of(kind.code(), true)) {
      assertThat(Taboos.in("Si " + phrase.replace("*", "o") + " ya", Set.of(kind)))
          .as(phrase)
          .isEmpty();
    }
  }

  private static String[] lines(String all) {
    return all.lines().map(String::strip).toArray(String[]::new);
  }

  private static Stream<String> generated(String[] sentences) {
    return Arrays.stream(sentences)
        .flatMap(one -> BEFORE.stream().map(before -> before + one))
        .flatMap(one -> AFTER.stream().map(after -> one + after))
        .flatMap(TaboosTest::hands);
  }

  private static Stream<String> hands(String text) {
    return HANDS.stream().map(hand -> hand.apply(text));
  }
}
