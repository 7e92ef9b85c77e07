package rural.jobs.release;

import static rural.jobs.table.Printed.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import rural.jobs.straw.CropBalance;
import rural.jobs.straw.Straw;
import rural.jobs.table.Printed;
import rural.jobs.table.Types;
import rural.schemas.contract.Text;

/** What must hold of every figure, with the sentence for the person who has to look at it. */
enum AuditRule {
  /** One row a division and indicator. */
  DUPLICATED {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      return figure.rows() < 2
          ? Optional.empty()
          : says(
              figure,
              definition,
              "有 " + figure.rows() + " 行，应只有一行；请重新运行计算",
              "there are " + figure.rows() + " rows, not one; compute the quarter again");
    }
  },
  /** Every parent is the sum of its children, and of what was reported at itself. */
  PARENT_IS_SUM {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      return SumOfChildren.broken(figure, definition);
    }
  },
  /** The rates show the measures, digit for digit. */
  MEASURES_KEPT {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      if (figure.rows() == 0 && figure.measures() > 0) {
        return says(
            figure,
            definition,
            "汇总表中有数据，指标表中没有；请重新运行计算",
            "there are sums but no rate; compute the quarter again");
      }
      boolean kept =
          figure.measures() == 0
              || (SumOfChildren.same(figure.numerator(), figure.measuredNumerator())
                  && SumOfChildren.same(figure.denominator(), figure.measuredDenominator()));
      String rate = plain(figure.numerator()) + " / " + plain(figure.denominator());
      String sums = plain(figure.measuredNumerator()) + " / " + plain(figure.measuredDenominator());
      return kept
          ? Optional.empty()
          : says(
              figure,
              definition,
              "指标表为 " + rate + "，汇总表为 " + sums + "；请重新运行计算",
              "the rate has " + rate + ", the sums " + sums + "; compute the quarter again");
    }
  },
  /** The value is numerator ÷ denominator × 100, and empty where that is undefined. */
  VALUE_RECOMPUTES {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      Optional<BigDecimal> exact =
          Printed.percent(figure.numerator(), figure.denominator(), Types.PERCENT.scale());
      if (SumOfChildren.same(figure.value(), exact.orElse(null))) {
        return Optional.empty();
      }
      String sides = plain(figure.numerator()) + " / " + plain(figure.denominator());
      return says(
          figure,
          definition,
          String.format("%s 应得 %s，现为 %s", sides, plain(exact.orElse(null)), plain(figure.value())),
          String.format(
              "%s gives %s, not %s", sides, plain(exact.orElse(null)), plain(figure.value())));
    }
  },
  /** No more units report than are expected. */
  REPORTED_WITHIN_EXPECTED {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      return figure.expected() == null || figure.reported() <= figure.expected()
          ? Optional.empty()
          : says(
              figure,
              definition,
              "应报 " + figure.expected() + "，已报 " + figure.reported() + "；请核对行政区划名录",
              figure.reported()
                  + " reported of "
                  + figure.expected()
                  + " expected; check the register of divisions");
    }
  },
  /** What enterprises used of a crop is in a figure, or somebody knows that it is not. */
  USE_HAS_PRODUCTION {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      boolean isCountys = figure.indicator().equals(Straw.UTILIZATION) && figure.children() == 0;
      return !isCountys || !figure.flags().contains(CropBalance.USE_WITHOUT_PRODUCTION)
          ? Optional.empty()
          : says(
              figure,
              definition,
              "有作物报了市场主体利用量（农环6表）、没有产生量（农环5表），该作物的利用量不计入任何指标；" + "请补报农环5表或更正作物，或批准",
              "enterprises used straw of a crop (农环6表) of which no production is known (农环5表), and"
                  + " its tons are in no figure; ask for 农环5表 or a corrected crop, or approve");
    }
  },
  /** A figure that was published does not change by more than the owner allows unseen. */
  REVISION {
    @Override
    Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision) {
      boolean comparable =
          largestRevision != null
              && figure.lastValue() != null
              && (figure.rows() == 0 || Objects.equals(figure.caliber(), figure.lastCaliber()));
      if (!comparable || isWithin(figure, largestRevision)) {
        return Optional.empty();
      }
      String last = rounded(figure.lastValue(), definition);
      String now = rounded(figure.value(), definition);
      String most = plain(largestRevision);
      return says(
          figure,
          definition,
          "上次发布 " + last + "，本次 " + now + "，变动超过 " + most + " 个百分点；请核对更正，或批准",
          "published as "
              + last
              + ", now "
              + now
              + ", a revision of more than "
              + most
              + " points; check the corrections, or approve");
    }
  };

  /** The reason why the figure breaks the rule; empty when it keeps it. */
  abstract Optional<Text> broken(Figure figure, Definition definition, BigDecimal largestRevision);

  /** The code in findings: {@code parent_is_sum}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Text> says(Figure figure, Definition definition, String zh, String en) {
    return Optional.of(figure.says(definition, zh, en));
  }

  private static boolean isWithin(Figure figure, BigDecimal largest) {
    return figure.value() != null
        && figure.value().subtract(figure.lastValue()).abs().compareTo(largest) <= 0;
  }

  private static String rounded(BigDecimal value, Definition definition) {
    return value == null
        ? "—"
        : value.setScale(definition.decimals(), RoundingMode.HALF_UP).toPlainString() + " %";
  }
}
