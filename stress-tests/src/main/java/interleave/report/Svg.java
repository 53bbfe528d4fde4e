package interleave.report;

import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.knowm.xchart.internal.chartpart.Chart;
import org.w3c.dom.DOMImplementation;

/** Charts as SVG: text that any browser draws, sharp at any size. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private Svg() {}

    /**
     * Draws {@code chart}.
     *
     * @return one {@code <svg>} element, to be put into a page or saved as a file
     */
    static String of(Chart<?, ?> chart) {
        System.setProperty("java.awt.headless", "true"); // a kit has no screen
        var graphics = new SVGGraphics2D(dom().createDocument(NAMESPACE, "svg", null));
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        var svg = new StringWriter();
        var root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
        try {
            graphics.stream(root, svg, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a chart could not be written as SVG", e);
        }
        String text = svg.toString();
        return text.substring(text.indexOf("<svg")); // without the declaration that only a file of its own may have
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK cannot write XML", e);
        }
    }
}
