package rural.jobs.receive.reading;

/**
 * 64 bits that stand for a key while millions of keys are compared; that two of a million keys
 * share them happens once in some thirty million files.
 */
final class KeyHash {

  private static final long PRIME = 0x100000001b3L;
  private static final long START = 0xcbf29ce484222325L;

  private KeyHash() {}

  /** Never 0, which means that there is no key. */
  static long of(Object[] values, int[] key) {
    long hash = START;
    for (int field : key) {
      String text = values[field].toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * PRIME;
      }
      hash = (hash ^ 0x1f) * PRIME;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
