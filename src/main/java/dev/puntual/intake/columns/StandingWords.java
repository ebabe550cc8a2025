package dev.puntual.intake.columns;

import dev.puntual.intake.values.PlainText;
import dev.puntual.receivables.Standing;
import java.util.HashMap;
import java.util.Map;

/** What people write in a column that says what kind of customer somebody is. */
public final class StandingWords {

  private static final Map<String, Standing> WORDS = new HashMap<>();

  static {
    add(
        Standing.CONSUMER,
        "PERSONA FISICA,PERSONA NATURAL,PF,PN,CONSUMIDOR,CONSUMIDOR FINAL,PARTICULAR,PESSOA FISICA,"
            + "CONSUMER,INDIVIDUAL,PERSON,B2C,PRIVATE");
    add(
        Standing.MICRO_SMALL_BUSINESS,
        "MICRO,MICROEMPRESA,PEQUENA EMPRESA,PYME,MIPYME,MYPE,PME,MICROEMPRESARIO,"
            + "SMALL BUSINESS,MICRO BUSINESS,SME,ME,EPP,MEI");
    add(Standing.BUSINESS_AS_FINAL_USER, "EMPRESA USUARIO FINAL,BUSINESS AS FINAL USER");
    add(
        Standing.BUSINESS,
        "EMPRESA,PERSONA MORAL,PERSONA JURIDICA,PM,PJ,SOCIEDAD,PESSOA JURIDICA,BUSINESS,COMPANY,"
            + "CORPORATE,CORPORATION,B2B");
    add(
        Standing.PUBLIC_BODY,
        "GOBIERNO,ENTIDAD PUBLICA,SECTOR PUBLICO,ADMINISTRACION PUBLICA,ORGAO PUBLICO,GOVERNMENT,"
            + "PUBLIC BODY,PUBLIC SECTOR,B2G");
  }

  private StandingWords() {}

  /** Only whole cells that say it; everything else is unknown. */
  public static Standing of(String text) {
    return WORDS.getOrDefault(PlainText.key(text), Standing.UNKNOWN);
  }

  private static void add(Standing standing, String words) {
    for (var word : words.split(",", -1)) {
      WORDS.put(word, standing);
    }
  }
}
