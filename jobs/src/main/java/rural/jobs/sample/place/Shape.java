package rural.jobs.sample.place;

import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/**
 * How many divisions of each level a sample has.
 *
 * @param counties with those directly under the province
 * @param direct counties directly under the province
 */
public record Shape(int cities, int counties, int direct, int townsPerCounty, int villages) {

  private static final int ONE_COUNTY = 300;

  /** One county up to 300 villages; then counties of 50 villages, growing to some 200. */
  public static Shape of(int villages) {
    int counties =
        villages <= ONE_COUNTY
            ? 1
            : Math.max(2, Math.min(villages / 46, Math.max(100, villages / 207)));
    return of(villages, counties);
  }

  public static Shape of(int villages, int counties) {
    if (villages < 1 || counties < 1 || counties > villages || counties > 9000) {
      throw new MistypedException(
          new Text(
                  "无法生成样例：{0} 个村、{1} 个县；例如 600 个村、13 个县",
                  "Not a sample: {0} villages in {1} counties; example: 600 in 13")
              .with(villages, counties));
    }
    int direct = counties < 4 ? 0 : 1;
    int cities = Math.max(1, Math.min(33, (counties - direct) / 4));
    int perCounty = (villages + counties - 1) / counties;
    int towns = Math.max(1, perCounty <= 60 ? (perCounty + 9) / 10 : perCounty / 15);
    return new Shape(cities, counties, direct, Math.min(towns, 90), villages);
  }
}
