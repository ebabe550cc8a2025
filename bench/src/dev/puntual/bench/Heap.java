package dev.puntual.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * What this program's heap still holds after a collection, at most: what work keeps, without what
 * it threw away. The peak of a heap says nothing of that, because a collector lets it fill.
 */
final class Heap {

  private static final Set<String> POOLS =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(pool -> pool.getName())
          .collect(Collectors.toSet());
  private static final AtomicLong MOST = new AtomicLong();

  static {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (told, _) -> collected(GarbageCollectionNotificationInfo.from(data(told))),
              null,
              null);
    }
  }

  private Heap() {}

  /** Runs the work between two full collections; returns the MiB that it held at most. */
  static long during(Work work) throws Exception {
    System.gc();
    MOST.set(0);
    work.run();
    System.gc();
    return MOST.get() == 0 ? used() >> 20 : MOST.get() >> 20;
  }

  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }

  private static CompositeData data(javax.management.Notification told) {
    return (CompositeData) told.getUserData();
  }

  private static void collected(GarbageCollectionNotificationInfo told) {
    long left =
        told.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> POOLS.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    MOST.accumulateAndGet(left, Math::max);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
