package rural.jobs.sample.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.sample.chance.Dice;
import rural.schemas.place.Level;

/** Founds the fictional province 云岭省 with code 99. */
public final class Settlement {

  public static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
  private static final String PROVINCE = "990000000000";

  private final long seed;
  private final Shape shape;
  private final Names names;
  private final List<Place> places = new ArrayList<>();

  private Settlement(long seed, Shape shape) {
    this.seed = seed;
    this.shape = shape;
    this.names = new Names(Dice.of(seed, "names"));
  }

  public static Atlas found(long seed, Shape shape) {
    Settlement settlement = new Settlement(seed, shape);
    settlement.province();
    return new Atlas(settlement.places, List.of());
  }

  private void province() {
    add(PROVINCE, "云岭省", Level.PROVINCE, "000000000000");
    for (int city = 1; city <= shape.cities(); city++) {
      add(code(city, 0), names.next("市"), Level.CITY, PROVINCE);
    }
    int inCities = shape.counties() - shape.direct();
    for (int county = 0; county < shape.counties(); county++) {
      boolean direct = county >= inCities;
      int city = direct ? 90 : county % shape.cities() + 1;
      int number = direct ? county - inCities + 1 : county / shape.cities() + 1;
      String parent = direct ? PROVINCE : code(city, 0);
      county(code(city, number), parent, villagesOf(county));
    }
  }

  private int villagesOf(int county) {
    return shape.villages() / shape.counties()
        + (county < shape.villages() % shape.counties() ? 1 : 0);
  }

  private void county(String code, String parent, int villages) {
    add(code, names.next("县"), Level.COUNTY, parent);
    Dice dice = Dice.of(seed, "county", code);
    double progress = dice.between(0.15, 0.85);
    int towns = Math.min(shape.townsPerCounty(), villages);
    for (int town = 0; town < towns; town++) {
      String townCode = code.substring(0, 6) + (100 + town) + "000";
      add(townCode, names.next(dice.chance(0.7) ? "镇" : "乡"), Level.TOWN, code);
      int count = villages / towns + (town < villages % towns ? 1 : 0);
      double townProgress = progress + dice.between(-0.12, 0.12);
      for (int village = 0; village < count; village++) {
        village(townCode, village, townProgress);
      }
    }
  }

  private void village(String town, int number, double progress) {
    boolean committee = number == 0 && Dice.of(seed, "committee", town).chance(0.35);
    String code = town.substring(0, 9) + (committee ? "001" : String.valueOf(200 + number));
    String name = names.next(committee ? "居委会" : "村");
    Dice dice = Dice.of(seed, "village", code);
    List<Hamlet> hamlets = new ArrayList<>();
    int parts = dice.chance(0.25) ? 2 : 1;
    for (int part = 1; part <= parts; part++) {
      int households = dice.whole(90, 620) / parts;
      hamlets.add(
          new Hamlet(
              code + "-" + part,
              households,
              1 + households / 70 + dice.whole(0, 2),
              clamp(progress + dice.between(-0.15, 0.15))));
    }
    places.add(
        new Place(code, name, Level.VILLAGE, town, !committee, FOUNDED, Optional.empty(), hamlets));
  }

  private void add(String code, String name, Level level, String parent) {
    places.add(new Place(code, name, level, parent, false, FOUNDED, Optional.empty(), List.of()));
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  private static String code(int city, int county) {
    return "99%02d%02d000000".formatted(city, county);
  }
}
