package rural.jobs.sample.figure;

import java.util.List;

/**
 * A crop of the sample with illustrative coefficients, which are nobody's official figures.
 *
 * @param sampled whether households are sampled for it; only such crops have enterprises
 */
public record Crop(
    String title, String ratio, String coefficient, double yieldKgPerMu, boolean sampled) {

  public static final List<Crop> ALL =
      List.of(
          new Crop("中稻和一季晚稻", "1.05", "0.78", 510, true),
          new Crop("小麦", "1.18", "0.81", 390, true),
          new Crop("玉米", "1.12", "0.88", 450, true),
          new Crop("油菜", "2.35", "0.66", 140, true),
          new Crop("大豆", "1.55", "0.57", 130, false),
          new Crop("棉花", "3.2", "0.86", 85, false));

  public boolean isMinor() {
    return !sampled;
  }
}
