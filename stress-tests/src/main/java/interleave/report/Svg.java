package interleave.report;

import java.awt.Graphics2D;
import java.io.StringWriter;
import java.util.List;
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
        return row(List.of(chart));
    }

    /** Draws {@code charts} side by side, as {@link #of} draws one. */
    static String row(List<? extends Chart<?, ?>> charts) {
        System.setProperty("java.awt.headless", "true"); // a kit has no screen
        var graphics = new SVGGraphics2D(dom().createDocument(NAMESPACE, "svg", null));
        int width = 0;
        int height = 0;
        for (Chart<?, ?> chart : charts) {
            var place = (Graphics2D) graphics.create();
            place.translate(width, 0);
            chart.paint(place, chart.getWidth(), chart.getHeight());
            place.dispose();
            width += chart.getWidth();
            height = Math.max(height, chart.getHeight());
        }
        var svg = new StringWriter();
        var root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        try {
            graphics.stream(root, svg, true, false);
        } catch (SVGGraphics2DIOException e) {
            throw new IllegalStateException("a chart could not be written as SVG", e);
        }
        String text = svg.toString();
        String element = text.substring(text.indexOf("<svg")); // without the declaration that only a file may have
        return element.replaceAll("(\\d\\.\\d\\d)\\d+", "$1"); // letters are outlines here: half of it were decimals
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK cannot write XML", e);
        }
    }
}
