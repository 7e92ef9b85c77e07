package rural.jobs.receive;

import java.io.Serializable;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Text;

/** Why a row of the register does not fit the others, told at one of its cells. */
record DivisionFault(String field, ProblemCode rule, Text says) implements Serializable {

  static DivisionFault of(String field, ProblemCode rule, Object... values) {
    return new DivisionFault(field, rule, rule.says(values));
  }
}
