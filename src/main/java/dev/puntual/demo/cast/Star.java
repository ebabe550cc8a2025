package dev.puntual.demo.cast;

import dev.puntual.demo.cast.Debtor.Buying;
import java.time.LocalDate;
import java.util.List;

/** Debtors with a part of their own, which luck alone would not give them. */
public enum Star {
  /** Owes in four currencies. */
  FOUR_CURRENCIES(
      "MX-9001", "Consorcio Hotelero Cuatro Mares, S.A. de C.V.", Habit.ERRATIC, 900, 30),
  /** A name that no column is wide enough for. */
  LONG_NAME(
      "MX-9002",
      "Operadora de Establecimientos Hoteleros y Gastronómicos del Pacífico Sur y Litoral"
          + " Chiapaneco, Sociedad Anónima Promotora de Inversión de Capital Variable",
      Habit.SLOW,
      700,
      45),
  /** Lawyers speak now. */
  LAWYERS("MX-9003", "Restaurante La Última Estación, S. de R.L. de C.V.", Habit.NEVER, 520, 15),
  /** Objects to one bill and pays the others. */
  OBJECTS("MX-9004", "Hotel Bahía Serena del Golfo", Habit.SLOW, 610, 30),
  /** Named a day that is tomorrow. */
  PROMISES("MX-9005", "Cafetería El Reloj Parado", Habit.LATE, 240, 15),
  /** Says that it is paid. */
  SAYS_PAID("MX-9006", "Fonda Las Comadres del Río Lerma", Habit.LATE, 180, 8),
  /** Asked us to wait. */
  PAUSED("MX-9007", "Banquetes Luz de Octubre, S.A. de C.V.", Habit.LATE, 450, 30),
  /** Paid one bill twice. */
  PAID_TWICE("MX-9008", "Panadería Espiga Mayor de Tequisquiapan", Habit.PROMPT, 260, 30),
  /** The bank took a payment back. */
  TAKEN_BACK("MX-9009", "Minisúper Los Portales de Abril", Habit.PROMPT, 310, 15),
  /** Bought on instalments. */
  INSTALMENTS("MX-9010", "Nevería Polo Cinco, S.A. de C.V.", Habit.SLOW, 150, 30),
  /** Owes nothing, and stopped buying in summer. */
  NOTHING_OWED("MX-9011", "Dulcería Caramelo de Piloncillo", Habit.PROMPT, 130, 15),
  /** Moved, and the old address is gone. */
  BOUNCES("MX-9012", "Abarrotes Domicilio Conocido", Habit.NEVER, 210, 15),
  /** Their server goes silent after it has taken a letter. */
  UNSURE("MX-9013", "Taquería La Línea Cortada", Habit.NEVER, 190, 15);

  private final String code;
  private final String title;
  private final Habit habit;
  private final double dollars;
  private final int termDays;

  Star(String code, String title, Habit habit, double dollars, int termDays) {
    this.code = code;
    this.title = title;
    this.habit = habit;
    this.dollars = dollars;
    this.termDays = termDays;
  }

  /** As the company's own system has them. */
  public String code() {
    return code;
  }

  /** With everything that the other debtors have too. */
  public Debtor debtor(LocalDate horizon) {
    var dice = Dice.of("star", name());
    var people = new People();
    var until = this == NOTHING_OWED ? horizon.minusDays(170) : horizon;
    return new Debtor(
        code,
        title,
        TaxNumber.of(Land.MX, dice),
        Land.MX,
        people.contact(Land.MX, "Pagos", title, dice),
        List.of(people.contact(Land.MX, "Dirección", title, dice)),
        this == FOUR_CURRENCIES ? List.of("MXN", "USD", "COP", "PEN") : List.of("MXN"),
        new Buying(dollars, 21, termDays, until),
        habit);
  }
}
