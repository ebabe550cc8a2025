/**
 * Everything a company would not want to lose, in one file and back: each table by {@code COPY} out
 * of one snapshot, and the files that people handed us. Also the way from our own PostgreSQL to one
 * of yours, and from one major version to the next.
 */
@NamedInterface("backup")
@NullMarked
package dev.puntual.platform.db.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
