package app.wervel.exercise.picture;

/**
 * The tones of a figure. One teal and greys, so that print in black and white keeps the
 * differences: nearer limbs are lighter than farther ones.
 */
record Palette(String line, String skin, String shirt, String trousers, String hair) {
    static final String INK = "#1f3236";
    static final String ARROW = "#0b4f59";
    static final String PROP_LINE = "#5d6f74";
    static final String PROP_LIGHT = "#f3f5f5";
    static final String PROP = "#e3e8e9";
    static final String PROP_DARK = "#cdd5d7";
    static final String GROUND = "#e9eded";
    static final String WHITE = "#ffffff";
    static final String BAND = "#2b7a84";

    static final Palette NEAR = new Palette(INK, "#ffffff", "#8cc3c8", "#dfe5e6", "#33474c");
    static final Palette FAR = new Palette(INK, "#c4cacc", "#649ba1", "#a3afb2", "#33474c");
    static final Palette GHOST = new Palette("#b4bfc2", "#ffffff", "#ffffff", "#ffffff", "#ffffff");
}
