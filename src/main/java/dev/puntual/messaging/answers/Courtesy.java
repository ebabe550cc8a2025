package dev.puntual.messaging.answers;

import java.util.regex.Pattern;

/** Words that people set around what they say out of politeness. */
final class Courtesy {

  private static final String WORDS =
      "(?:HOLA|OLA|OI|HI|HELLO|BUEN|BUENAS|BUENOS|BOM|BOA|DIA|DIAS|TARDE|TARDES|NOCHES|NOITE|POR FAVOR|X FAVOR|XFAVOR|PORFAVOR|PORFA|PLIS|FAVOR"
          + "|GRACIAS|MUCHAS|SALUDOS|DISCULPE|DISCULPA|DISCULPEN|PERDON|DESCULPE|OIGA|OYE|AMIGO|AMIGA|JOVEN|SENOR|SENORA"
          + "|SENORITA|SR|SRA|SRITA|LIC|OK|PLEASE|PLS|THANKS|THANK YOU|SORRY|OBRIGADO|OBRIGADA|CREO QUE)";
  private static final Pattern AROUND =
      Pattern.compile("^(?:" + WORDS + " )+|(?: " + WORDS + ")+$");

  private Courtesy() {}

  /** Without them, unless nothing else is said. */
  static String without(String said) {
    return AROUND.matcher(said).replaceAll("");
  }
}
