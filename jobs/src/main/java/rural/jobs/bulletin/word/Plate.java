package rural.jobs.bulletin.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBlip;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.text.Block;

/** Pictures, two side by side: as SVG where the office program knows it, else as PNG. */
final class Plate {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

  private static final double SHARE_OF_WIDTH = 0.48;

  private final XWPFDocument document;
  private final Map<String, byte[]> drawn;

  /**
   * @param drawn name of a picture → PNG; words stand in for a picture that is not there
   */
  Plate(XWPFDocument document, Map<String, byte[]> drawn) {
    this.document = document;
    this.drawn = drawn;
  }

  /** The picture with fonts that office programs have. */
  private static String svg(Picture picture) {
    return picture
        .svg()
        .replace(
            "font-family=\"Latin, Text, sans-serif\"",
            "font-family=\"Arial, Microsoft YaHei, SimHei, sans-serif\"");
  }

  void write(Block.Pictures pictures) throws IOException {
    Writing.write(document.createParagraph(), Style.CAPTION, pictures.caption());
    List<Picture> all =
        pictures.pictures().stream().filter(one -> drawn.containsKey(one.name())).toList();
    for (int i = 0; i < all.size(); i += 2) {
      XWPFParagraph pair = document.createParagraph();
      pair.setStyle(Style.CELL.id());
      for (Picture one : all.subList(i, Math.min(i + 2, all.size()))) {
        add(pair.createRun(), one, drawn.get(one.name()));
        pair.createRun().setText(" ");
      }
    }
    for (Picture one : pictures.pictures()) {
      if (!drawn.containsKey(one.name())) {
        Writing.write(
            document.createParagraph(), Style.NOTE, one.title() + " " + one.alternative());
      }
    }
  }

  private void add(XWPFRun run, Picture picture, byte[] png) throws IOException {
    int width = (int) (Sheet.TEXT_WIDTH * SHARE_OF_WIDTH * Units.EMU_PER_DXA);
    int height = (int) ((long) width * picture.height() / picture.width());
    try {
      XWPFPicture shown =
          run.addPicture(
              new ByteArrayInputStream(png),
              PictureType.PNG,
              picture.name() + ".png",
              width,
              height);
      String svg =
          document.addPictureData(svg(picture).getBytes(StandardCharsets.UTF_8), PictureType.SVG);
      prefer(shown.getCTPicture().getBlipFill().getBlip(), svg);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Cannot add the picture " + picture.name(), e);
    }
    CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
    inline.getDocPr().setName(picture.title());
    inline.getDocPr().setDescr(picture.alternative());
  }

  /** An extension of the picture that newer office programs follow. */
  private static void prefer(CTBlip blip, String relation) {
    try (XmlCursor cursor = blip.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("extLst", DRAWING);
      cursor.beginElement("ext", DRAWING);
      cursor.insertAttributeWithValue("uri", SVG_EXTENSION);
      cursor.beginElement("svgBlip", SVG);
      cursor.insertAttributeWithValue("embed", RELATIONS, relation);
    }
  }
}
