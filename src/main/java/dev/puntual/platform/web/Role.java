package dev.puntual.platform.web;

/** What a person is in one company. */
public enum Role {
  /** Everything, people and settings included. */
  ADMIN(Right.ADMINISTER),
  /** Decides what is said and when. */
  MANAGER(Right.DECIDE),
  /** Collects. */
  AGENT(Right.WORK),
  /** Looks, changes nothing. */
  VIEWER(Right.LOOK);

  private final Right highest;

  Role(Right highest) {
    this.highest = highest;
  }

  public boolean may(Right right) {
    return right.compareTo(highest) <= 0;
  }
}
