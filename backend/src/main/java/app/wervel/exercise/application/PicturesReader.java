package app.wervel.exercise.application;

import app.wervel.exercise.ExerciseCatalogue;
import app.wervel.exercise.ExerciseId;
import app.wervel.exercise.ShownSide;
import app.wervel.exercise.picture.Arrow;
import app.wervel.exercise.picture.Camera;
import app.wervel.exercise.picture.Direction;
import app.wervel.exercise.picture.Figure;
import app.wervel.exercise.picture.Limb;
import app.wervel.exercise.picture.Panel;
import app.wervel.exercise.picture.Picture;
import app.wervel.exercise.picture.Place;
import app.wervel.exercise.picture.Prop;
import app.wervel.exercise.picture.Vec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads how the pictures of the exercises are drawn: for each region of the body a file, and one
 * with the poses that many of them begin from. Refuses a name that it does not know and an exercise
 * with no picture, or with two.
 */
public class PicturesReader {
    private static final String FOLDER = "/app/wervel/exercise/pictures/";
    private static final List<String> LIMBS = List.of("rightArm", "leftArm", "rightLeg", "leftLeg");

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * The pictures that the application carries, by exercise.
     *
     * @throws IllegalArgumentException naming what is not right
     */
    public Map<ExerciseId, Picture> read(ExerciseCatalogue catalogue) {
        Map<ExerciseId, Picture> pictures = new LinkedHashMap<>();
        for (var region : catalogue.regions()) {
            for (Picture picture : readRegion(region.id())) {
                if (pictures.put(picture.exercise(), picture) != null) {
                    throw new IllegalArgumentException(
                            "%s has two pictures".formatted(picture.exercise().value()));
                }
            }
        }
        for (var exercise : catalogue.exercises()) {
            if (!pictures.containsKey(exercise.id())) {
                throw new IllegalArgumentException(
                        "%s has no picture".formatted(exercise.id().value()));
            }
        }
        pictures.keySet().forEach(catalogue::get);
        return pictures;
    }

    /** The pictures of one region's file. */
    public List<Picture> readRegion(String region) {
        JsonNode poses = file("poses.json");
        return pictures(file(region + ".json"), poses);
    }

    private JsonNode file(String name) {
        try (InputStream file = PicturesReader.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The file of pictures %s is missing".formatted(name));
            }
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The pictures %s cannot be read".formatted(name), e);
        }
    }

    List<Picture> pictures(JsonNode file, JsonNode poses) {
        List<Picture> pictures = new ArrayList<>();
        for (JsonNode each : file) {
            String id = text(each, "exercise");
            try {
                pictures.add(picture(each, poses));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "The picture of %s is not right: %s".formatted(id, e.getMessage()), e);
            }
        }
        return pictures;
    }

    private static Picture picture(JsonNode node, JsonNode poses) {
        only(node, "exercise", "shows", "camera", "frame", "pose", "props", "start", "end");
        JsonNode start = required(node, "start");
        JsonNode end = node.get("end");
        JsonNode base = pose(node, poses);
        JsonNode first = merged(base, start.get("figure"));
        List<Prop> props = props(node.get("props"));
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(start, first, props));
        if (end != null) {
            panels.add(panel(end, merged(first, end.get("figure")), props));
        }
        return new Picture(
                new ExerciseId(text(node, "exercise")),
                ShownSide.valueOf(text(node, "shows").toUpperCase(Locale.ROOT)),
                camera(node.get("camera")),
                frame(node.get("frame")),
                panels);
    }

    private static JsonNode pose(JsonNode node, JsonNode poses) {
        String name = text(node, "pose");
        JsonNode pose = poses.get(name);
        if (pose == null) {
            throw new IllegalArgumentException("there is no pose %s".formatted(name));
        }
        JsonNode like = pose.get("like");
        if (like == null) {
            return pose;
        }
        JsonNode merged = merged(required(poses, like.asString()), pose);
        ((ObjectNode) merged).remove("like");
        return merged;
    }

    /** The base with what is changed; both arms or legs at once take the place of each. */
    private static JsonNode merged(JsonNode base, @Nullable JsonNode changes) {
        ObjectNode merged = (ObjectNode) base.deepCopy();
        if (changes != null) {
            if (changes.has("arms")) {
                merged.remove(List.of("rightArm", "leftArm"));
            }
            if (changes.has("legs")) {
                merged.remove(List.of("rightLeg", "leftLeg"));
            }
            for (String name : changes.propertyNames()) {
                merged.set(name, required(changes, name));
            }
        }
        return merged;
    }

    private static Panel panel(JsonNode node, JsonNode figure, List<Prop> shared) {
        only(node, "figure", "props", "arrows", "ghost");
        List<Prop> props = new ArrayList<>(shared);
        props.addAll(props(node.get("props")));
        List<Arrow> arrows = new ArrayList<>();
        JsonNode given = node.get("arrows");
        if (given != null) {
            given.forEach(arrow -> arrows.add(arrow(arrow)));
        }
        JsonNode ghost = node.get("ghost");
        return new Panel(figure(figure), props, arrows, ghost != null && ghost.asBoolean());
    }

    private static Figure figure(JsonNode node) {
        Set<String> known =
                new LinkedHashSet<>(
                        List.of(
                                "trunk",
                                "lean",
                                "pelvisTwist",
                                "twist",
                                "head",
                                "headTurn",
                                "headTilt",
                                "shoulders",
                                "roll",
                                "yaw",
                                "tilt",
                                "arms",
                                "legs",
                                "arch",
                                "at",
                                "front",
                                "behind",
                                "rests"));
        known.addAll(LIMBS);
        only(node, known.toArray(String[]::new));
        JsonNode at = required(node, "at");
        String anchor = at.propertyNames().iterator().next();
        only(at, anchor);
        return new Figure(
                trunk(required(node, "trunk")),
                number(node, "lean"),
                number(node, "pelvisTwist"),
                number(node, "twist"),
                node.has("head") ? Double.valueOf(number(node, "head")) : null,
                number(node, "headTurn"),
                number(node, "headTilt"),
                node.has("shoulders") ? numbers(required(node, "shoulders")) : List.of(0.0, 0.0),
                number(node, "roll"),
                number(node, "yaw"),
                number(node, "tilt"),
                limb(node, "rightArm", "arms"),
                limb(node, "leftArm", "arms"),
                limb(node, "rightLeg", "legs"),
                limb(node, "leftLeg", "legs"),
                number(node, "arch"),
                anchor,
                place(required(at, anchor)).by(),
                names(node.get("front")),
                names(node.get("behind")),
                rests(node.get("rests")));
    }

    private static List<Double> trunk(JsonNode node) {
        return node.isNumber()
                ? List.of(node.asDouble(), node.asDouble(), node.asDouble())
                : numbers(node);
    }

    private static Limb limb(JsonNode figure, String name, String both) {
        JsonNode node = figure.has(name) ? required(figure, name) : required(figure, both);
        if (node.isArray()) {
            List<Direction> segments = new ArrayList<>();
            node.forEach(segment -> segments.add(direction(segment)));
            return new Limb.Turned(segments);
        }
        Set<String> parts = Set.of("hand", "wrist", "ankle", "heel", "ball");
        String part =
                node.propertyNames().stream().filter(parts::contains).findFirst().orElse("hand");
        only(node, part, "swing", "end", "toes");
        return new Limb.Reaching(
                part,
                place(required(node, part)),
                number(node, "swing"),
                node.has("end") ? direction(required(node, "end")) : null,
                node.has("toes") ? direction(required(node, "toes")) : null);
    }

    private static Direction direction(JsonNode node) {
        if (node.isNumber()) {
            return new Direction(node.asDouble());
        }
        List<Double> numbers = numbers(node);
        return new Direction(numbers.get(0), numbers.get(1));
    }

    /** {@code [x, y]}, {@code [x, y, z]}, {@code "joint"}, or {@code ["joint", dx, dy, dz]}. */
    private static Place place(JsonNode node) {
        if (node.isString()) {
            return new Place(node.asString(), new Vec(0, 0, 0), false);
        }
        boolean ofJoint = required(node, 0).isString();
        int first = ofJoint ? 1 : 0;
        double depth = node.size() > first + 2 ? required(node, first + 2).asDouble() : 0;
        var by =
                new Vec(
                        required(node, first).asDouble(),
                        required(node, first + 1).asDouble(),
                        depth);
        return new Place(
                ofJoint ? required(node, 0).asString() : null, by, !ofJoint && node.size() == 2);
    }

    private static List<Prop> props(@Nullable JsonNode node) {
        List<Prop> props = new ArrayList<>();
        if (node != null) {
            node.forEach(prop -> props.add(prop(prop)));
        }
        return props;
    }

    /** {@code {"mat": [place, place], "size": 60, "front": true}}. */
    private static Prop prop(JsonNode node) {
        String kind = node.propertyNames().iterator().next();
        only(node, kind, "size", "front");
        List<Place> places = new ArrayList<>();
        required(node, kind).forEach(place -> places.add(place(place)));
        JsonNode front = node.get("front");
        return new Prop(
                Prop.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                places,
                number(node, "size"),
                front != null && front.asBoolean());
    }

    private static Arrow arrow(JsonNode node) {
        if (node.has("around")) {
            only(node, "around", "radius", "flat");
            return new Arrow.Round(
                    place(required(node, "around")),
                    required(node, "radius").asDouble(),
                    node.has("flat") ? number(node, "flat") : 1);
        }
        only(node, "from", "to", "bend", "both");
        JsonNode both = node.get("both");
        return new Arrow.Path(
                place(required(node, "from")),
                place(required(node, "to")),
                number(node, "bend"),
                both != null && both.asBoolean());
    }

    private static Camera camera(@Nullable JsonNode node) {
        if (node == null) {
            return new Camera(0, 0);
        }
        List<Double> numbers = numbers(node);
        return new Camera(numbers.get(0), numbers.get(1));
    }

    private static Picture.@Nullable Frame frame(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        only(node, "middle", "width");
        return new Picture.Frame(place(required(node, "middle")), number(node, "width"));
    }

    /** {@code {"floor": ["rightHeel"], "chair": ["hip"]}}. */
    private static List<Figure.Rest> rests(@Nullable JsonNode node) {
        List<Figure.Rest> rests = new ArrayList<>();
        if (node != null) {
            for (String on : node.propertyNames()) {
                required(node, on)
                        .forEach(joint -> rests.add(new Figure.Rest(joint.asString(), on)));
            }
        }
        return rests;
    }

    private static Set<String> names(@Nullable JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        if (node != null) {
            node.forEach(name -> names.add(name.asString()));
        }
        if (!LIMBS.containsAll(names)) {
            throw new IllegalArgumentException("%s are not all limbs".formatted(names));
        }
        return names;
    }

    private static List<Double> numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        node.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private static double number(JsonNode node, String name) {
        JsonNode number = node.get(name);
        return number == null ? 0 : number.asDouble();
    }

    private static String text(JsonNode node, String name) {
        return required(node, name).asString();
    }

    private static JsonNode required(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s is missing in %s".formatted(name, node));
        }
        return value;
    }

    private static JsonNode required(JsonNode node, int index) {
        JsonNode value = node.get(index);
        if (value == null) {
            throw new IllegalArgumentException("%s is too short".formatted(node));
        }
        return value;
    }

    private static void only(JsonNode node, String... known) {
        Set<String> names = Set.of(known);
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("%s is not known here".formatted(name));
            }
        }
    }
}
