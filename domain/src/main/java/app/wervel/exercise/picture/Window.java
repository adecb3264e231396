package app.wervel.exercise.picture;

/**
 * The part of the scene that a panel shows.
 *
 * @param left in the camera's measure
 * @param top in the camera's measure
 * @param scale page units for a centimetre
 */
record Window(double left, double top, double scale) {
    static final double WIDTH = 240;
    static final double HEIGHT = 180;

    double x(double cameraX) {
        return (cameraX - left) * scale;
    }

    double y(double cameraY) {
        return (top - cameraY) * scale;
    }

    /** All between these bounds, as large as goes but not larger than {@code most}. */
    static Window around(
            double minX, double minY, double maxX, double maxY, double margin, double most) {
        double scale =
                Math.min(
                        most,
                        Math.min(
                                (WIDTH - 2 * margin) / (maxX - minX),
                                (HEIGHT - 2 * margin) / (maxY - minY)));
        double middleX = (minX + maxX) / 2;
        double middleY = (minY + maxY) / 2;
        return new Window(middleX - WIDTH / 2 / scale, middleY + HEIGHT / 2 / scale, scale);
    }
}
