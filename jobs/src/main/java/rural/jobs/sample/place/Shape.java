package rural.jobs.sample.place;

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
      throw new IllegalArgumentException(
          "Not a sample: "
              + villages
              + " villages in "
              + counties
              + " counties; example: 600 in 13");
    }
    int direct = counties < 4 ? 0 : 1;
    int cities = Math.max(1, Math.min(33, (counties - direct) / 4));
    int perCounty = (villages + counties - 1) / counties;
    int towns = Math.max(1, perCounty <= 60 ? (perCounty + 9) / 10 : perCounty / 15);
    return new Shape(cities, counties, direct, Math.min(towns, 90), villages);
  }
}
