package dev.puntual.messaging.whatsapp;

/** How numbers of accounts, cards and taxpayers prove themselves. */
final class CheckDigits {

  private CheckDigits() {}

  /** Of a card (ISO/IEC 7812-1). */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 1 : 2);
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  /** Of an account in Mexico: weights 3, 7, 1 (Banxico). */
  static boolean clabe(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += digit(digits, i) * weight(i) % 10;
    }
    return (10 - sum % 10) % 10 == digit(digits, 17);
  }

  /** Of an account in Argentina: a block of eight and one of fourteen (BCRA). */
  static boolean cbu(String digits) {
    return block(digits.substring(0, 8)) && block(digits.substring(8));
  }

  private static boolean block(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      int fromRight = digits.length() - 2 - i;
      sum += digit(digits, i) * new int[] {3, 1, 7, 9}[fromRight % 4];
    }
    return (10 - sum % 10) % 10 == digit(digits, digits.length() - 1);
  }

  /** Of a person in Brazil: weights that fall to two, modulo eleven (Receita Federal). */
  static int falling(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += digit(digits, i) * (digits.length() + 1 - i);
    }
    return sum * 10 % 11 % 10;
  }

  /** Of a taxpayer in Mexico: weights that fall from thirteen, modulo eleven (SAT). */
  static boolean rfc(String whole) {
    var letters = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
    var padded = whole.length() == 12 ? " " + whole : whole;
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += letters.indexOf(padded.charAt(i)) * (13 - i);
    }
    return "0A987654321".charAt(sum % 11 == 0 ? 0 : sum % 11) == padded.charAt(12);
  }

  private static int weight(int place) {
    return switch (place % 3) {
      case 0 -> 3;
      case 1 -> 7;
      default -> 1;
    };
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }
}
