package rural.jobs.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/**
 * What to generate.
 *
 * @param quarters how many, ending with {@code last}
 * @param dirty share of rows that go wrong, 0 to 1; with 0 every file is clean
 * @param forms the forms wanted, registry forms always come along; empty = all but spot checks
 * @param counties how many counties; empty = as many as fit the villages
 * @param xlsx share of files that are xlsx, 0 to 1, the others csv; empty = as offices send them,
 *     of many villages csv alone
 */
public record SampleOptions(
    int villages,
    int quarters,
    long seed,
    double dirty,
    Path out,
    Quarter last,
    Set<String> forms,
    OptionalInt counties,
    OptionalDouble xlsx) {

  private static final String SPOT_CHECK = "spot_check";

  private static final List<String> FORMS =
      List.of(
          "garbage",
          "toilet",
          "sewage_village",
          "sewage_facility",
          "straw_production",
          "straw_enterprise",
          "straw_household",
          "target",
          "issue",
          "river",
          "livestock",
          "straw_burning",
          SPOT_CHECK);

  public SampleOptions {
    if (quarters < 1 || quarters > 80) {
      throw new MistypedException(
          new Text("季度数应为 1 到 80，现为 {0}", "Not from 1 to 80 quarters: {0}").with(quarters));
    }
    checkShare(dirty);
    xlsx.ifPresent(SampleOptions::checkShare);
    forms.stream().filter(form -> !FORMS.contains(form)).forEach(SampleOptions::refuse);
    forms = Set.copyOf(forms);
  }

  private static void checkShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new MistypedException(
          new Text(
                  "应为 0 到 1 的份额，现为 {0}。百分之二请写 0.02。",
                  "Not a share from 0 to 1: {0}. For two per cent write 0.02")
              .with(share));
    }
  }

  private static void refuse(String form) {
    throw new MistypedException(
        new Text("没有报表“{0}”{1}", "No form '{0}'{1}").with(form, Nearest.hints(form, FORMS)));
  }

  public SampleOptions(
      int villages, int quarters, long seed, double dirty, Path out, Quarter last) {
    this(villages, quarters, seed, dirty, out, last, Set.of(), OptionalInt.empty());
  }

  public SampleOptions(
      int villages,
      int quarters,
      long seed,
      double dirty,
      Path out,
      Quarter last,
      Set<String> forms,
      OptionalInt counties) {
    this(villages, quarters, seed, dirty, out, last, forms, counties, OptionalDouble.empty());
  }

  /** The province of the demo: 13 counties, some 600 villages, five quarters ending 2024Q3. */
  public static SampleOptions demo(Path out) {
    return new SampleOptions(600, 5, 42, 0.02, out, Quarter.of("2024Q3"));
  }

  public boolean wants(String form) {
    return forms.isEmpty() ? !form.equals(SPOT_CHECK) : forms.contains(form);
  }

  Quarter first() {
    Quarter first = last;
    for (int i = 1; i < quarters; i++) {
      first = first.previous();
    }
    return first;
  }
}
