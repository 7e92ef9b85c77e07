package rural.jobs.bulletin.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Font;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws our pictures into a PDF: their few shapes as shapes and their text as text, which can be
 * searched, read aloud and checked.
 */
final class Drawing implements SVGDrawer {

  private final List<Font> fonts;

  Drawing(FontFiles files) {
    this.fonts = files.fonts();
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    return new Image(svg, fonts, width, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  /**
   * @param wanted width in dots that the page gives the picture; negative = its own
   */
  private record Image(Element svg, List<Font> fonts, double wanted, double dotsPerPixel)
      implements SVGImage {

    private double own(String attribute) {
      return Double.parseDouble(svg.getAttribute(attribute));
    }

    private double scale() {
      return wanted > 0 ? wanted / dotsPerPixel / own("width") : 1;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(own("width") * scale() * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(own("height") * scale() * dotsPerPixel);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) (own("width") * scale()),
          (float) (own("height") * scale()),
          graphics -> {
            graphics.scale(scale(), scale());
            new Shapes(graphics, fonts).draw(svg);
          });
    }
  }
}
