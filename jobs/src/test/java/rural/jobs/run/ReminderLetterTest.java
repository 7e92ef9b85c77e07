package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.FormTables;
import rural.jobs.registry.Places;
import rural.jobs.report.Contact;
import rural.jobs.report.ContactFile;
import rural.jobs.report.Contacts;
import rural.jobs.report.ContactsException;
import rural.jobs.report.Gazetteer;
import rural.jobs.report.ReminderLetter;
import rural.jobs.report.Response;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.period.Quarter;

class ReminderLetterTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Quarter THIRD = Quarter.of("2024Q3");
  private static final String SECOND_COUNTY = "990102000000";
  private static final String MOVED_TOWN = "990101100000";

  private static Gazetteer gazetteer;

  @TempDir Path home;

  @BeforeAll
  static void readsTheDivisions() {
    FormTables tables =
        SampleProvince.tables(BOOK)
            .add(
                "division",
                """
                division_code,division_name,level,parent_code,rural,valid_from,valid_to
                990102900000,旧镇,town,990102000000,,2020-01-01,2024-07-01
                """)
            .add(
                "division_change",
                """
                effective_on,kind,old_code,new_code
                2024-07-01,recode,990102900000,990102100000
                """);
    gazetteer =
        Gazetteer.read(
            Places.on(
                tables.apply("registry.division"),
                tables.apply("registry.division_change"),
                THIRD.end()));
  }

  @Test
  void theNearestContactAboveIsShownAndARetiredCodeCountsForItsSuccessor() throws IOException {
    Contacts contacts =
        contacts(
            """
            division_code,name,contact
            990000000000,赵省,0531-1
            990102,王县,0532-2
            990102900000,李镇,
            """);
    assertThat(contacts.nearest("990102100000")).contains(new Contact("李镇", ""));
    assertThat(contacts.nearest(MOVED_TOWN)).contains(new Contact("王县", "0532-2"));
    assertThat(contacts.nearest("999001100000")).contains(new Contact("赵省", "0531-1"));
    assertThat(contacts("division_code,name,contact\n").nearest(MOVED_TOWN)).isEmpty();
  }

  @Test
  void theLetterNamesFormsTownsVillagesAndTheDeadline() throws IOException {
    Contacts contacts =
        contacts("contact,division_code,name\n0532-2,990102,王县\n139,990101100000,李镇\n");
    List<Response> lacking =
        List.of(
            new Response(
                "garbage", SECOND_COUNTY, Optional.of(MOVED_TOWN), 20, 5, List.of("一村", "二村")),
            new Response(
                "garbage", SECOND_COUNTY, Optional.of("990102100000"), 3, 2, List.of("五村")),
            new Response("straw_production", SECOND_COUNTY, Optional.empty(), 1, 0, List.of("乙县")));
    LocalDate deadline = LocalDate.of(2024, 10, 10);
    assertThat(letter("2024-10-08", Optional.of(deadline), contacts).to(SECOND_COUNTY, lacking))
        .isEqualTo(
            """
            乙县（王县 0532-2）：

            2024年第三季度农村环境报表，截至2024年10月8日以下尚未收到：

            农环1表 农村生活垃圾收运处置情况：缺16个村
              移镇（李镇 139）：一村、二村等15个村
              乙镇：五村

            农环5表 秸秆产生量与直接还田：由县报送

            请于2024年10月10日（含）前报送。
            已经报送的请忽略此函。谢谢！
            """);
    assertThat(letter("2024-10-11", Optional.of(deadline), contacts).to(SECOND_COUNTY, lacking))
        .contains("报送期限（2024年10月10日）已过，请尽快报送。");
    assertThat(letter("2024-10-11", Optional.empty(), contacts).to(SECOND_COUNTY, lacking))
        .contains("\n请尽快报送。");
  }

  @Test
  void whatCannotBeUsedIsSaidWithLineValueAndWhatWouldDo() throws IOException {
    assertThat(problems("division_code,person,contact\n"))
        .containsExactly(
            "1: person: Unknown column; Known: division_code, name, contact",
            "1: name: The column is missing; the first line should be division_code,name,contact");
    assertThat(problems("division_code,name,contact\n9901,A,1\n990102,,2\n990102000000,B,3\nx\n"))
        .containsExactly(
            "2: division_code: Not a division code: '9901'; examples: 990100, 990100000000",
            "3: name: No name; say whom to ask",
            "4: division_code: '990102000000' stands in line 3 too; keep one",
            "5: 1 cells, expected 3; quote what has commas");
    assertThat(problems("division_code,name,contact\n990103,A,1\n"))
        .containsExactly(
            "2: division_code: No town or wider division '990103000000' in the registry; check it,"
                + " or receive form 农环00 first");
    Files.writeString(file(), "division_code,name,contact\n990102,王县,1\n", Charset.forName("GBK"));
    assertThat(problems()).containsExactly("1: Not UTF-8; save it as CSV UTF-8");
  }

  private List<String> problems(String text) throws IOException {
    Files.writeString(file(), text);
    return problems();
  }

  private List<String> problems() {
    ContactsException refused =
        catchThrowableOfType(
            ContactsException.class, () -> Contacts.of(ContactFile.of(file()), gazetteer));
    String prefix = file() + ":";
    return refused.problems().stream()
        .map(one -> one.in(Language.EN))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  private ReminderLetter letter(String today, Optional<LocalDate> deadline, Contacts contacts) {
    return new ReminderLetter(BOOK, THIRD, LocalDate.parse(today), deadline, gazetteer, contacts);
  }

  private Contacts contacts(String text) throws IOException {
    Files.writeString(file(), "\uFEFF" + text);
    return Contacts.of(ContactFile.of(file()), gazetteer);
  }

  private Path file() {
    return home.resolve("contacts.csv");
  }
}
