package dev.puntual.dunning;

import dev.puntual.rules.Recipient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a step is for: of a letter, a role of the debtor's contacts, or anybody; of an alert,
 * somebody of the team.
 */
public enum Whom {
  PAYER(1),
  BOSS(2),
  /** Somebody of the debtor's without a role. */
  OTHER(4),
  /** Whoever of the debtor's may be written to; nobody who answers for the debt with the debtor. */
  ANYBODY(7),
  /** Who answers for the debt, by being named only. */
  GUARANTOR(64),
  JOINT_DEBTOR(128),
  /** Of the team, for alerts: who last took care of the debtor. */
  AGENT(0),
  /** Whoever of the team sold to the debtor, as its contacts or the columns of its debts say. */
  REP(0),
  MANAGER(0);

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

  /** Whether it is somebody of the company's own. */
  public boolean ours() {
    return roles == 0;
  }

  /**
   * One bit for each role: 1 payer, 2 boss, 4 other, 64 guarantor, 128 joint debtor; between them
   * are those of {@link Ladder}. By other channels than e-mail they lie further up.
   */
  int roles() {
    return roles;
  }

  /** What the contact rules see in it. */
  Recipient party() {
    return switch (this) {
      case GUARANTOR -> Recipient.GUARANTOR;
      case JOINT_DEBTOR -> Recipient.JOINT_DEBTOR;
      default -> Recipient.DEBTOR;
    };
  }

  /** The bits of a role as stored; zero of one that is never written to. */
  static int roles(String role) {
    return of(role).map(Whom::roles).orElse(0);
  }
}
