package org.inkwright.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javax.xml.parsers.DocumentBuilderFactory;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Every layout fits its view: each id has its field, each field its node, each handler its method.
class LayoutsTest {
    private static final Path RESOURCES =
            Fixtures.root().resolve("app/desktop/src/main/resources/org/inkwright/desktop");

    @Test
    void everyLayoutFitsItsView() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Path> layouts = layouts();
        assertTrue(layouts.size() >= 10, "saw only " + layouts);
        for (Path layout : layouts) {
            wrong.addAll(check(layout.getFileName().toString(), Files.readString(layout)));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void unknownIdsAndHandlersAreSeen() throws Exception {
        Path notes = RESOURCES.resolve("notes/Notes.fxml");
        String broken =
                Files.readString(notes)
                        .replace("fx:id=\"notes\"", "fx:id=\"other\" onKeyPressed=\"#vanished\"");
        assertEquals(
                List.of(
                        "Notes: no field for other",
                        "Notes: no node for notes",
                        "Notes: no method vanished"),
                check("Notes", broken));
    }

    @Test
    void noColourStandsOutsideTheTokens() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("css"))) {
            for (Path file : files.toList()) {
                boolean tokens = file.getFileName().toString().startsWith("tokens-");
                String css = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                if (!tokens && css.matches("(?s).*(#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsb).*")) {
                    wrong.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /// JavaFX is silent about a sheet that is not there.
    @Test
    void theBaseOfBothThemesIsThere() throws IOException {
        List<String> imported =
                Pattern.compile("@import \"/(.*)\";")
                        .matcher(Files.readString(RESOURCES.resolve("css/base.css")))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertEquals(4, imported.size(), imported.toString());
        for (String sheet : imported) {
            assertNotNull(LayoutsTest.class.getClassLoader().getResource(sheet), sheet);
        }
    }

    /// The dark theme is the rules of AtlantaFX's light one with the palette of its dark one.
    @Test
    void theDarkPaletteIsThatOfTheLibrary() throws IOException {
        Map<String, String> ours = palette(css("org/inkwright/desktop/css/tokens-base-dark.css"));
        Map<String, String> theirs = palette(css("atlantafx/base/theme/primer-dark.css"));
        theirs.keySet().removeAll(tokens("tokens-dark.css").keySet());
        theirs.put("-color-base-1", theirs.get("-color-base-6"));
        theirs.put("-color-base-2", theirs.get("-color-base-6"));
        assertEquals(theirs, ours);
    }

    private static Map<String, String> palette(String css) {
        return Pattern.compile("(-color-[a-z0-9-]+): ([^;]+);")
                .matcher(css.substring(css.indexOf(".root"), css.indexOf('}')))
                .results()
                .collect(
                        Collectors.toMap(
                                p -> p.group(1), p -> p.group(2), (a, b) -> b, TreeMap::new));
    }

    private static String css(String path) throws IOException {
        try (InputStream in = LayoutsTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
        }
    }

    @Test
    void bothThemesHaveTheSameTokens() throws IOException {
        assertEquals(tokens("tokens-light.css").keySet(), tokens("tokens-dark.css").keySet());
    }

    @Test
    void textStandsOutFromItsGround() throws IOException {
        for (String theme : List.of("tokens-light.css", "tokens-dark.css")) {
            Map<String, String> tokens = tokens(theme);
            for (String ground : List.of("-ink-page", "-ink-side", "-ink-rail", "-ink-card")) {
                for (String text :
                        List.of("-ink-text", "-ink-machine", "-ink-faint", "-ink-problem")) {
                    double contrast = contrast(tokens, text, ground);
                    assertTrue(
                            contrast >= 4.5,
                            theme + ": " + text + " on " + ground + " has only " + contrast);
                }
            }
            assertTrue(contrast(tokens, "-ink-on-accent", "-ink-accent") >= 4.5);
            // the marks of what is ticked or chosen, as AtlantaFX paints them
            assertTrue(contrast(tokens, "-color-fg-emphasis", "-color-accent-emphasis") >= 4.5);
        }
    }

    private static double contrast(Map<String, String> tokens, String text, String ground) {
        return Contrast.of(colour(tokens, text), colour(tokens, ground));
    }

    private static String colour(Map<String, String> tokens, String token) {
        String value = Objects.requireNonNull(tokens.get(token), token);
        return value.startsWith("-") ? colour(tokens, value) : value;
    }

    private static Map<String, String> tokens(String file) throws IOException {
        return Files.readString(RESOURCES.resolve("css").resolve(file))
                .lines()
                .filter(line -> line.strip().matches("-(ink|color)-[a-z-]+: .*;"))
                .map(line -> line.strip().replace(";", "").split(": ", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, TreeMap::new));
    }

    private static List<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
        }
    }

    private static List<String> check(String file, String fxml) throws Exception {
        String name = file.replace(".fxml", "");
        var factory = DocumentBuilderFactory.newInstance();
        Element root =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(fxml.getBytes(UTF_8)))
                        .getDocumentElement();
        Class<?> view = Class.forName(root.getAttribute("fx:controller"));
        Set<String> ids = new TreeSet<>();
        Set<String> handlers = new TreeSet<>();
        collect(root, ids, handlers);
        List<String> wrong = new ArrayList<>();
        if (!view.getSimpleName().equals(name + "View")) {
            wrong.add(name + ": belongs to " + view.getSimpleName());
        }
        Set<String> fields = marked(view.getDeclaredFields());
        ids.stream()
                .filter(id -> !fields.contains(id))
                .forEach(id -> wrong.add(name + ": no field for " + id));
        fields.stream()
                .filter(field -> !ids.contains(field))
                .forEach(field -> wrong.add(name + ": no node for " + field));
        Set<String> methods =
                Stream.of(view.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(FXML.class))
                        .map(Method::getName)
                        .collect(Collectors.toSet());
        handlers.stream()
                .filter(handler -> !methods.contains(handler))
                .forEach(handler -> wrong.add(name + ": no method " + handler));
        return wrong;
    }

    private static Set<String> marked(Field... fields) {
        return Stream.of(fields)
                .filter(field -> field.isAnnotationPresent(FXML.class))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Element element, Set<String> ids, Set<String> handlers) {
        boolean inDefine =
                element.getParentNode() != null
                        && "fx:define".equals(element.getParentNode().getNodeName());
        if (element.hasAttribute("fx:id") && !inDefine) {
            ids.add(element.getAttribute("fx:id"));
        }
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            String value = attributes.item(at).getNodeValue();
            if (value.startsWith("#")) {
                handlers.add(value.substring(1));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, ids, handlers);
            }
        }
    }
}
