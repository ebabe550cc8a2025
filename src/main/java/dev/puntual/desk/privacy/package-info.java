/** What people may ask about their own data: a copy of it, and that it be erased. */
@NullMarked
package dev.puntual.desk.privacy;

import org.jspecify.annotations.NullMarked;
