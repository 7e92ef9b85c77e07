package rural.jobs.bulletin.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Tells office programs which fonts take the place of those that a machine has not. */
final class FontTable {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private FontTable() {}

  static void addTo(XWPFDocument document) throws IOException {
    try {
      PackagePart part =
          document
              .getPackage()
              .createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), TYPE);
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml().getBytes(StandardCharsets.UTF_8));
      }
      document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String xml() {
    StringBuilder fonts = new StringBuilder();
    for (Style.Face face : Style.Face.values()) {
      fonts
          .append("<w:font w:name=\"")
          .append(face.font())
          .append("\"><w:altName w:val=\"")
          .append(face.instead())
          .append("\"/><w:charset w:val=\"86\"/></w:font>");
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + fonts
        + "</w:fonts>";
  }
}
