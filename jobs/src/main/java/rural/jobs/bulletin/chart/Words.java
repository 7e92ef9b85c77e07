package rural.jobs.bulletin.chart;

import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Rate;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;

/** The language and the numbers of pictures. */
public interface Words {

  /** The words under a key, with {@code {0}}, {@code {1}}, … filled in. */
  String words(String key, Object... values);

  String in(Text text);

  Picture.Label figure(Rate rate, Indicator indicator, Measure measure);
}
