package app.wervel.documents.report;

import app.wervel.exercise.BilingualText;
import app.wervel.exercise.Exercise;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.application.ExerciseCatalogueReader;
import app.wervel.exercise.application.ExercisePictures;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.util.XMLResourceDescriptor;

/**
 * Writes all pictures of exercises with their names, region by region, to look at. They are drawn
 * by what draws them on paper.
 */
final class ContactSheet {
    private static final int COLUMNS = 3;
    private static final double SCALE = 0.8;
    private static final int CELL_WIDTH = 426;
    private static final int CELL_HEIGHT = 184;
    private static final int CAPTION = 26;
    private static final List<List<String>> SHEETS =
            List.of(
                    List.of("low_back"),
                    List.of("hip", "knee"),
                    List.of("ankle", "general"),
                    List.of("neck", "shoulder"));

    private final ExercisePictures pictures = new ExercisePictures();
    private final List<Exercise> library = new ExerciseCatalogueReader().read().exercises();

    /**
     * @param arguments the folder for the sheets
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var sheets = new ContactSheet();
        for (List<String> regions : SHEETS) {
            String name = "pictures-" + String.join("-", regions).replace('_', '-') + ".png";
            ImageIO.write(sheets.sheet(regions), "png", folder.resolve(name).toFile());
        }
    }

    private BufferedImage sheet(List<String> regions) throws IOException {
        List<Exercise> exercises =
                library.stream().filter(exercise -> regions.contains(exercise.region())).toList();
        int rows = (exercises.size() + COLUMNS - 1) / COLUMNS;
        var drawn =
                new BufferedImage(
                        COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int index = 0; index < exercises.size(); index++) {
            int x = index % COLUMNS * CELL_WIDTH + 8;
            int y = index / COLUMNS * CELL_HEIGHT;
            paint(graphics, exercises.get(index), x, y);
        }
        graphics.dispose();
        return drawn;
    }

    private void paint(Graphics2D graphics, Exercise exercise, int x, int y) throws IOException {
        BilingualText name = exercise.name();
        graphics.setColor(Color.BLACK);
        graphics.drawString(exercise.id().value() + "  " + name.nl(), x, y + 18);
        byte[] svg = pictures.find(exercise.id(), ShownSide.NONE).orElseThrow().svg();
        var document =
                new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName())
                        .createDocument("file:///picture.svg", new ByteArrayInputStream(svg));
        var cell = (Graphics2D) graphics.create();
        cell.translate(x, y + CAPTION);
        cell.scale(SCALE, SCALE);
        new GVTBuilder().build(new BridgeContext(new UserAgentAdapter()), document).paint(cell);
        cell.dispose();
    }

    private ContactSheet() {}
}
