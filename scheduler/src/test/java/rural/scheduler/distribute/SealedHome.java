package rural.scheduler.distribute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.readers.ReadersFile;

/** A home with releases, written by hand: 云岭省 with 甲县 and 乙县, each with a town. */
final class SealedHome {

  static final String PROVINCE = "990000000000";
  static final String JIA = "990101000000";
  static final String YI = "990102000000";
  static final Quarter QUARTER = new Quarter(2024, 3);

  final Home home;
  final ControlDatabase control;
  private Instant now = Instant.parse("2024-10-10T10:00:00Z");
  final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final ReleaseRegister register;

  SealedHome(Path folder, ControlDatabase control) {
    this.home = new Home(folder);
    this.control = control;
    this.register = new ReleaseRegister(control.jdbi(), clock);
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  ReleaseRegister register() {
    return register;
  }

  void readers(String text) throws IOException {
    Files.writeString(home.readers(), text);
  }

  Distribution distribution() {
    return new Distribution(home, control, ReadersFile.at(home).read(), clock);
  }

  /** A draft. */
  Release draft(Quarter quarter, String digest) {
    return register.open(quarter, digest, now, "test").release();
  }

  Release held(Quarter quarter, String digest) {
    Finding finding = new Finding("completeness", new Text("不完整", "incomplete"));
    return register.hold(draft(quarter, digest).id(), List.of(finding));
  }

  /** A published release with the bulletins of the province and of 甲县. */
  Release publish(Quarter quarter, String digest) throws IOException {
    Release release = register.publish(draft(quarter, digest).id(), "test");
    Path folder = home.releases().resolve(release.id());
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("rates.csv"), rates(release));
    bulletin(release, folder, PROVINCE, "云岭省", "甲县 80.00% 乙县 70.00%");
    bulletin(release, folder.resolve("divisions").resolve(JIA), JIA, "甲县", "青山镇 81.00%，云岭省 75.00%");
    return release;
  }

  private static String rates(Release release) {
    List<String> lines = new ArrayList<>();
    lines.add("release,quarter,division_code,division_name,level,parent_code,indicator,value");
    for (String one :
        List.of(
            PROVINCE + ",云岭省,province,,toilet.sanitary_coverage,75",
            JIA + ",甲县,county," + PROVINCE + ",toilet.sanitary_coverage,80",
            "990101100000,青山镇,town," + JIA + ",toilet.sanitary_coverage,81",
            YI + ",乙县,county," + PROVINCE + ",toilet.sanitary_coverage,70",
            "990102100000,白水镇,town," + YI + ",toilet.sanitary_coverage,71")) {
      lines.add(release.id() + "," + release.quarter() + "," + one);
    }
    return String.join("\n", lines) + "\n";
  }

  /** The difference report of a release: its causes and what changed, by division. */
  void differences(Release release, String... lines) throws IOException {
    String head = "division_code,division_name,indicator,value_before,value_after,causes\n";
    Files.writeString(
        home.releases().resolve(release.id()).resolve("difference.csv"),
        head + String.join("\n", lines) + "\n");
  }

  private static void bulletin(Release release, Path folder, String code, String name, String words)
      throws IOException {
    Files.createDirectories(folder);
    String title = "关于2024年第三季度农村人居环境整治工作情况的通报";
    Map<String, String> files = new TreeMap<>();
    files.put(
        "bulletin.html",
        "<!DOCTYPE html><html><head><title>"
            + title
            + "</title><style>p{}</style></head><body class=\"x\"><h1>"
            + name
            + "</h1><p>"
            + words
            + " &amp; "
            + release.id()
            + "</p><svg width=\"1\"><title>对照</title></svg></body></html>");
    files.put("bulletin.txt", name + "\n" + words + "\n");
    files.put("bulletin.pdf", "%PDF " + name);
    files.put("bulletin.docx", "docx " + name);
    files.put("rates.xlsx", "xlsx " + name);
    files.put("picture-01.png", "PNG " + name);
    List<String> entries = new ArrayList<>();
    for (Map.Entry<String, String> one : files.entrySet()) {
      Files.writeString(folder.resolve(one.getKey()), one.getValue());
      entries.add(
          "{\"name\": \"" + one.getKey() + "\", \"sha256\": \"" + sha256(one.getValue()) + "\"}");
    }
    Files.writeString(
        folder.resolve("bulletin.json"),
        "{\"division\": \"" + code + "\", \"files\": [" + String.join(", ", entries) + "]}");
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
