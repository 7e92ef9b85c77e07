package rural.jobs.bulletin.chart;

import java.math.BigDecimal;

/** From values to pixels. */
record Scale(double from, double to, double left, double right) {

  double at(BigDecimal value) {
    return at(value.doubleValue());
  }

  double at(double value) {
    double within = Math.min(Math.max(value, from), to);
    return to == from ? (left + right) / 2 : left + (within - from) / (to - from) * (right - left);
  }
}
