package rural.jobs.sample.chance;

import java.util.List;
import java.util.SplittableRandom;

/** Draws that depend on nothing but a seed and the names they are drawn for. */
public final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Dice for something named: a hamlet, a file, a quarter of a county. */
  public static Dice of(long seed, Object... names) {
    long hash = seed * 0x9E3779B97F4A7C15L + 0x1234567;
    for (Object name : names) {
      String text = String.valueOf(name);
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      }
      hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    }
    return new Dice(hash ^ (hash >>> 32));
  }

  /** From 0 up to, not including, 1. */
  public double unit() {
    return random.nextDouble();
  }

  /** From {@code low} up to, not including, {@code high}. */
  public double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  /** From {@code low} to {@code high}, both included. */
  public int whole(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
