package dev.puntual.rules.packs;

/**
 * What a law asks beside contacts and words. Read and said; how far the product itself sees to it
 * is part of it, so that nobody takes a sentence for a guard.
 *
 * @param value a number, a word or a prefix; a span in the form of ISO 8601; of {@link
 *     Kind#FIXED_FEE} amount, currency and the least amount of an invoice, parted by blanks; empty
 *     where the kind says all
 */
public record Duty(Kind kind, String value) {

  /** Who sees to it. */
  public enum Keeper {
    /** Nothing here can break it. */
    PROGRAM,
    /** It is listed with its last day until it is done, and said beside each call. */
    LISTED,
    /** It is listed beside the hand-over that owes it; whoever calls is not the one who owes it. */
    PLACER,
    /** It is said beside each call, to whoever makes it. */
    CALLER,
    /** Nobody but the people who read it. */
    PEOPLE;

    /** Whether whoever calls hears of it. */
    public boolean saidAtCalls() {
      return this == LISTED || this == CALLER;
    }
  }

  /** What is asked. */
  public enum Kind {
    OPT_OUT_WITHIN(Keeper.PROGRAM),
    /** Working days that the law leaves at most. */
    OPT_OUT_AT_MOST(Keeper.PROGRAM),
    /** Whoever says stop on one way is left alone on all that machines use. */
    OPT_OUT_ALL(Keeper.PROGRAM),
    /** In which languages a bare word says it, by their codes. */
    OPT_OUT_WORDS(Keeper.PROGRAM),
    RECORDS_LOG(Keeper.PROGRAM),
    RECORDS_SOURCE(Keeper.PROGRAM),
    RECORDS_RECORDINGS(Keeper.PEOPLE),
    /** Which rule of interest and fees holds. */
    MONEY(Keeper.PEOPLE),
    /** Days without a collection fee; what lateness costs knows them by itself. */
    FEE_WAITING(Keeper.PROGRAM),
    /** Once for an invoice paid late, between businesses; the late fee claims it. */
    FIXED_FEE(Keeper.PROGRAM),
    /** Whoever it is due to is listed; any reminder or notice on paper is one. */
    FREE_NOTICE(Keeper.LISTED),
    /** The first message brings it by itself (required_first); after a call somebody is listed. */
    VALIDATION_NOTICE(Keeper.LISTED),
    /**
     * Whoever places a debt with somebody else says in writing who that is; of the pack that binds
     * the other one, kept by whoever places.
     */
    PLACING_NOTICE(Keeper.PLACER),
    RIGHTS_ANSWER(Keeper.PEOPLE),
    RIGHTS_EXTENSION(Keeper.PEOPLE),
    CERTIFICATE(Keeper.PEOPLE),
    /** Of calls by machines, or of many. */
    CALLER_PREFIX(Keeper.CALLER),
    CALLER_NOT_HIDDEN(Keeper.CALLER),
    CALLER_NOT_MOBILE(Keeper.CALLER),
    CHANNELS_OFFERED(Keeper.PEOPLE),
    /** A debtor may ask for hours beside the pack's own. */
    EXTRA_HOURS(Keeper.PROGRAM),
    /** Whoever asked for hours is reached in those and no others. */
    HOURS_KEPT(Keeper.PROGRAM);

    private final Keeper keeper;

    Kind(Keeper keeper) {
      this.keeper = keeper;
    }

    public Keeper keeper() {
      return keeper;
    }
  }
}
