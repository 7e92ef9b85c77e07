package rural.jobs.receive.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReceiptJsonTest {

  @Test
  void hasEveryKeyAlsoWhereTheFileSaysNothing() throws IOException {
    assertThat(json(SampleReceipts.refused()))
        .isEqualTo(
            """
            {
              "submission_id" : "20241009-bad001",
              "file" : "改厕.xlsx",
              "sheet" : null,
              "form" : null,
              "form_number" : null,
              "form_title" : null,
              "quarter" : null,
              "unit" : null,
              "unit_code" : null,
              "submitted_on" : null,
              "received_at" : "2024-10-09T09:30:00+08:00",
              "status" : "rejected",
              "rows_read" : 0,
              "accepted" : 0,
              "unchanged" : 0,
              "quarantined" : 0,
              "refusal" : {
                "zh" : "文件设有打开密码，无法读取。请去掉密码（文件→信息→保护工作簿→用密码进行加密→清空）后重新报送。",
                "en" : "The file is protected by a password and cannot be read; remove it and send again."
              },
              "due_on" : null,
              "contact" : null,
              "problems" : {
                "total" : 0,
                "listed" : [ ]
              },
              "bent_rules" : {
                "total" : 0,
                "listed" : [ ]
              },
              "not_in_force" : {
                "total" : 0,
                "listed" : [ ]
              },
              "totals" : [ ],
              "notes" : [ ]
            }
            """);
  }

  @Test
  void givesTheCellsTheRuleAndTheReasonOfAProblem() throws IOException {
    assertThat(json(SampleReceipts.partly()))
        .contains(
            """
                  {
                    "row" : 5,
                    "name" : "东岭村",
                    "cells" : [
                      {
                        "column" : "C",
                        "title" : "农村总户数(户)",
                        "value" : "210",
                        "previous" : null
                      },
                      {
                        "column" : "D",
                        "title" : "卫生厕所户数(户)",
                        "value" : "236",
                        "previous" : null
                      }
                    ],
                    "rule" : "sanitary_within_households",
                    "reason" : {
                      "zh" : "卫生厕所户数大于农村总户数",
                      "en" : "More sanitary toilets than households"
                    }
                  },
            """
                .stripTrailing());
  }

  private static String json(Receipt receipt) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReceiptJson.write(out, receipt);
    return out.toString(StandardCharsets.UTF_8);
  }
}
