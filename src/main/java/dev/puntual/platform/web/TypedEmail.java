package dev.puntual.platform.web;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

/** An e-mail address as somebody of the team types it: theirs, or one that letters come from. */
public final class TypedEmail {

  /** As long as an address may be that mail servers take. */
  public static final int LONGEST = 254;

  private static final EmailValidator WHOLE =
      JMail.validator().disallowIpDomain().requireTopLevelDomain();

  private TypedEmail() {}

  /**
   * Whether letters from anywhere can reach it: {@code lucia@aceros} is the name of a machine in a
   * house, and no provider takes it.
   */
  public static boolean whole(String typed) {
    return typed.length() <= LONGEST && WHOLE.isValid(typed);
  }

  /**
   * What it lacks where all that it lacks is how its domain ends: the domain as typed; empty where
   * nothing or something else is wrong.
   */
  public static String withoutEnding(String typed) {
    int at = typed.lastIndexOf('@');
    var domain = typed.substring(at + 1);
    boolean lacks = at > 0 && !domain.isEmpty() && domain.indexOf('.') < 0;
    return lacks && whole(typed + ".com") ? domain : "";
  }

  /**
   * Says beside the field what is wrong with it and what to write. Returns whether it is whole.
   *
   * @param otherwise key of what is said where more than its ending is wrong
   */
  public static boolean check(
      Problems problems, String field, String typed, Voice voice, String otherwise) {
    if (whole(typed)) {
      return true;
    }
    var domain = withoutEnding(typed);
    problems.add(
        field, domain.isEmpty() ? voice.say(otherwise) : voice.say("frame.email.ending", domain));
    return false;
  }
}
