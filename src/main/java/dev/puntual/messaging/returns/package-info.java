/**
 * What comes back by mail: a mailbox of the company's is read, and each mail in it is a report of a
 * letter that did not arrive, a complaint, a machine's answer or a person's. Whose letter it is
 * about must be proved by its mark before anything is done.
 */
@NullMarked
package dev.puntual.messaging.returns;

import org.jspecify.annotations.NullMarked;
