package rural.jobs.bulletin.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.house.House;

/**
 * The fonts of a PDF: one with Chinese characters, and one with digits, which the first may lack.
 */
public record Typeface(Path text, Path latin) {

  /** What to tell where a font is missing. */
  public static final Text MISSING =
      new Text(
          "没有可用的中文字体，没有生成 PDF（HTML 已生成）。请安装：apt-get install fonts-droid-fallback"
              + " fonts-dejavu-core，或在 house.yaml 的 fonts 中指定 TTF 文件，再运行 ./rural bulletin --release"
              + " {0}",
          "No font with Chinese characters, hence no PDF (the HTML is there). Install it: apt-get"
              + " install fonts-droid-fallback fonts-dejavu-core, or name TTF files under fonts in"
              + " house.yaml; then run ./rural bulletin --release {0}");

  /** What to tell where no font of the machine has some characters: which. */
  public static final Text LACKING =
      new Text(
          "PDF 中有本机字体都没有的字，印作“〓”，文末有注：{0}。请安装含这些字的 TTF 字体"
              + "（如 apt-get install fonts-hanazono），再运行 ./rural bulletin --release {1}",
          "No font of the machine has some characters, which stand as 〓 in the PDF, with a note at"
              + " its end: {0}. Install a TTF that has them (such as apt-get install"
              + " fonts-hanazono), then run ./rural bulletin --release {1}");

  private static final List<String> TEXT =
      List.of(
          "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
          "/usr/share/fonts/truetype/droid/DroidSansFallback.ttf",
          "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
          "C:/Windows/Fonts/simhei.ttf",
          "C:/Windows/Fonts/simfang.ttf");

  private static final List<String> LATIN =
      List.of(
          "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
          "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
          "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
          "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
          "C:/Windows/Fonts/arial.ttf");

  /** Those that the house names, else the first of the usual ones; empty where there is none. */
  public static Optional<Typeface> of(House.Fonts house) {
    return of(house, TEXT, LATIN);
  }

  static Optional<Typeface> of(House.Fonts house, List<String> texts, List<String> latins) {
    Optional<Path> text = house.text().or(() -> first(texts));
    Optional<Path> latin = house.latin().or(() -> first(latins));
    return text.flatMap(one -> latin.map(other -> new Typeface(one, other)));
  }

  private static Optional<Path> first(List<String> files) {
    return files.stream().map(Path::of).filter(Files::isReadable).findFirst();
  }
}
