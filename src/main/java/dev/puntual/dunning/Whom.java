package dev.puntual.dunning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom a letter of a step goes to: a role of the debtor's contacts, or anybody. */
public enum Whom {
  PAYER(1),
  BOSS(2),
  /** Somebody of the debtor's without a role. */
  OTHER(4),
  /** Whoever of the debtor's may be written to. */
  ANYBODY(7);

  private final int roles;

  /**
   * @param roles bits of the roles it stands for
   */
  Whom(int roles) {
    this.roles = roles;
  }

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Whom> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** One bit for each role: 1 payer, 2 boss, 4 other. */
  int roles() {
    return roles;
  }

  /** The bits of a role as stored; zero of one that is never written to. */
  static int roles(String role) {
    return of(role).map(Whom::roles).orElse(0);
  }
}
