package org.assay.web.offline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assay.shared.Refusal;
import org.assay.web.Brand;

/// The picture that stands for the app among others on a phone: a shield on the organization's colour, or the
/// platform's
/// own mark. All of it lies in the middle four fifths, so that a phone may cut it to a circle.
///
/// @param colour `rrggbb`
public record AppIcon(String colour) {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{6})-(180|192|512)\\.png");
    private static final int GRID = 50;

    public static AppIcon of(Brand brand) {
        return new AppIcon(brand.colour().substring(1).toLowerCase(Locale.ROOT));
    }

    /// @param size in pixels: 180, 192 or 512
    public String address(int size) {
        return "/app-icons/" + colour + "-" + size + ".png";
    }

    /// The picture at an address as above.
    static byte[] png(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) throw Refusal.notFound("There is no such icon.");
        return new AppIcon(parts.group(1)).draw(Integer.parseInt(parts.group(2)));
    }

    private byte[] draw(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale((double) size / GRID, (double) size / GRID);
        if (equals(of(Brand.ASSAY))) drawMark(pen);
        else drawShield(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A streak on a touchstone.
    private static void drawMark(Graphics2D pen) {
        fill(pen, new Color(0x1b1d21));
        pen.setColor(new Color(0xf0bd4a));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(15, 34.5, 35, 15.5));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(15.5, 24.5, 22.5, 18));
        pen.draw(new Line2D.Double(28, 32.5, 34.5, 26.5));
    }

    private void drawShield(Graphics2D pen) {
        var ground = Color.decode("#" + colour);
        fill(pen, ground);
        var isLight = 299 * ground.getRed() + 587 * ground.getGreen() + 114 * ground.getBlue() > 160_000;
        pen.setColor(isLight ? new Color(0x1b1d21) : Color.WHITE);
        var shield = new Path2D.Double();
        shield.moveTo(13, 12);
        shield.lineTo(37, 12);
        shield.lineTo(37, 24);
        shield.curveTo(37, 31, 32, 36, 25, 39);
        shield.curveTo(18, 36, 13, 31, 13, 24);
        shield.closePath();
        pen.fill(shield);
        pen.setColor(ground);
        pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(19.5, 25.5, 23.5, 29.5));
        pen.draw(new Line2D.Double(23.5, 29.5, 31, 20.5));
    }

    private static void fill(Graphics2D pen, Color colour) {
        pen.setColor(colour);
        pen.fillRect(0, 0, GRID, GRID);
    }
}
