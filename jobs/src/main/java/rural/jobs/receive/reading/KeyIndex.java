package rural.jobs.receive.reading;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which keys occur in more than one row, in 16 bytes a key and no objects, so that a million rows
 * fit beside everything else.
 */
final class KeyIndex {

  private long[] hashes = new long[1 << 10];
  private int[] first = new int[hashes.length];
  private int[] second = new int[hashes.length];
  private int size;

  /**
   * @param position of the row, above 0 and different for every row
   */
  void add(long hash, int position) {
    if (hash == 0) {
      return;
    }
    if (size * 4L > hashes.length * 3L) {
      grow();
    }
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      first[slot] = position;
      size++;
    } else if (second[slot] == 0) {
      second[slot] = position;
    }
  }

  /** Another row of the same key: the second for the first row, the first for any other. */
  OptionalInt other(long hash, int position) {
    int slot = slot(hash);
    if (hash == 0 || hashes[slot] == 0 || second[slot] == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(first[slot] == position ? second[slot] : first[slot]);
  }

  private int slot(long hash) {
    int slot = (int) (hash & (hashes.length - 1));
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldFirst = first;
    int[] oldSecond = second;
    hashes = new long[oldHashes.length * 2];
    first = Arrays.copyOf(new int[0], hashes.length);
    second = Arrays.copyOf(new int[0], hashes.length);
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        first[slot] = oldFirst[i];
        second[slot] = oldSecond[i];
      }
    }
  }
}
