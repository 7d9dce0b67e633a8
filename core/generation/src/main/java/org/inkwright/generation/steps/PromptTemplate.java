package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.Role;
import org.jspecify.annotations.Nullable;

/// A prompt as the writer reads and changes it: a head that explains, then the parts of a
/// conversation, with variables such as `{{language}}`. A line of which all variables are empty is
/// left out. What stands in for a variable is never read as a template again.
public final class PromptTemplate {
    private static final Pattern PART = Pattern.compile("=== *(\\w+) *===");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{ *(\\w+) *}}");
    private static final Pattern TEMPERATURE =
            Pattern.compile("(?m)^Temperature:[ \\t]*(.*?)\\s*$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{1,6})?");
    private static final Pattern MODEL = Pattern.compile("(?m)^Model:[ \\t]*(.*?)\\s*$");
    private static final int LONGEST_MODEL = 200;

    private final PromptName name;
    private final String source;
    private final Manner manner;
    private final Map<Role, String> parts;

    private PromptTemplate(PromptName name, String source, Manner manner, Map<Role, String> parts) {
        this.name = name;
        this.source = source;
        this.manner = manner;
        this.parts = parts;
    }

    /// What the head of a prompt says of the model.
    ///
    /// @param model which, of the chosen service; null for the chosen one
    /// @param temperature how freely it is to choose words, from 0 to 2; null leaves it to the
    ///   engine
    public record Manner(@Nullable String model, @Nullable Double temperature) {
        /// Nothing.
        public static final Manner NONE = new Manner(null, null);
    }

    /// Whether a text is a usable template.
    public sealed interface Check {}

    /// It is.
    public record Usable(PromptTemplate template) implements Check {}

    /// It is not.
    ///
    /// @param faults what is wrong, at least one
    public record Unusable(List<Fault> faults) implements Check {
        public Unusable {
            faults = List.copyOf(faults);
        }
    }

    /// Something wrong in a template.
    ///
    /// @param line where, from 1; 0 for the whole
    /// @param kind what
    /// @param word the word it is about
    public record Fault(int line, FaultKind kind, String word) {}

    /// What may be wrong in a template.
    public enum FaultKind {
        NO_USER_PART("prompt.no-user-part"),
        UNKNOWN_PART("prompt.unknown-part"),
        UNKNOWN_VARIABLE("prompt.unknown-variable"),
        MISSING_VARIABLE("prompt.missing-variable"),
        BAD_TEMPERATURE("prompt.bad-temperature"),
        BAD_MODEL("prompt.bad-model"),
        UNREADABLE("prompt.unreadable");

        private final String code;

        FaultKind(String code) {
            this.code = code;
        }

        /// The key of the sentence that the writer reads.
        public String code() {
            return code;
        }
    }

    /// Reads a template.
    public static Check read(PromptName name, String source) {
        List<Fault> faults = new ArrayList<>();
        Map<Role, StringBuilder> parts = new EnumMap<>(Role.class);
        var head = new StringBuilder();
        StringBuilder open = head;
        Set<String> used = new TreeSet<>();
        int number = 0;
        for (String line : source.lines().toList()) {
            number++;
            Matcher part = PART.matcher(line.strip());
            if (part.matches()) {
                open = part(parts, part.group(1), number, faults);
            } else {
                open.append(line).append('\n');
                if (open != head) {
                    variables(name, line, number, used, faults);
                }
            }
        }
        return checked(name, source, new Read(head.toString(), parts, used), faults);
    }

    private record Read(String head, Map<Role, StringBuilder> parts, Set<String> used) {}

    private static Check checked(PromptName name, String source, Read read, List<Fault> faults) {
        if (!read.parts().containsKey(Role.USER)) {
            faults.add(new Fault(0, FaultKind.NO_USER_PART, "user"));
        }
        for (String required : new TreeSet<>(name.required())) {
            if (!read.used().contains(required)) {
                faults.add(new Fault(0, FaultKind.MISSING_VARIABLE, required));
            }
        }
        var manner = new Manner(model(name, read.head(), faults), temperature(read.head(), faults));
        if (!faults.isEmpty()) {
            return new Unusable(faults);
        }
        Map<Role, String> parts = new EnumMap<>(Role.class);
        read.parts().forEach((role, text) -> parts.put(role, text.toString().strip()));
        return new Usable(new PromptTemplate(name, source, manner, parts));
    }

    private static @Nullable Double temperature(String head, List<Fault> faults) {
        String told = told(TEMPERATURE, head);
        if (told.isEmpty()) {
            return null;
        }
        boolean number = NUMBER.matcher(told).matches();
        double temperature = number ? Double.parseDouble(told.replace(',', '.')) : -1;
        if (temperature < 0 || temperature > 2) {
            faults.add(new Fault(0, FaultKind.BAD_TEMPERATURE, told));
            return null;
        }
        return temperature;
    }

    /// A second question belongs to the first, so the prompt for it has no model of its own.
    private static @Nullable String model(PromptName name, String head, List<Fault> faults) {
        String told = told(MODEL, head);
        if (told.isEmpty()) {
            return null;
        }
        if (name == PromptName.AGAIN
                || told.length() > LONGEST_MODEL
                || told.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new Fault(0, FaultKind.BAD_MODEL, told));
            return null;
        }
        return told;
    }

    private static String told(Pattern line, String head) {
        Matcher told = line.matcher(head);
        return told.find() ? told.group(1) : "";
    }

    private static StringBuilder part(
            Map<Role, StringBuilder> parts, String word, int line, List<Fault> faults) {
        Role role =
                switch (word) {
                    case "system" -> Role.SYSTEM;
                    case "user" -> Role.USER;
                    default -> null;
                };
        if (role == null) {
            faults.add(new Fault(line, FaultKind.UNKNOWN_PART, word));
            return new StringBuilder();
        }
        return parts.computeIfAbsent(role, unknown -> new StringBuilder());
    }

    private static void variables(
            PromptName name, String line, int number, Set<String> used, List<Fault> faults) {
        Matcher variable = VARIABLE.matcher(line);
        while (variable.find()) {
            String word = variable.group(1);
            used.add(word);
            if (!name.allowed().contains(word)) {
                faults.add(new Fault(number, FaultKind.UNKNOWN_VARIABLE, word));
            }
        }
    }

    /// The messages, with the variables filled in.
    public List<Message> messages(Map<String, String> variables) {
        List<Message> messages = new ArrayList<>();
        parts.forEach((role, text) -> {
            String filled = filled(text, variables);
            if (!filled.isBlank()) {
                messages.add(new Message(role, filled));
            }
        });
        return messages;
    }

    private static String filled(String text, Map<String, String> variables) {
        var filled = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher variable = VARIABLE.matcher(line);
            var out = new StringBuilder();
            boolean any = false;
            boolean full = false;
            while (variable.find()) {
                String value = variables.getOrDefault(variable.group(1), "");
                any = true;
                full |= !value.isBlank();
                variable.appendReplacement(out, Matcher.quoteReplacement(value));
            }
            variable.appendTail(out);
            if (!any || full) {
                filled.append(out).append('\n');
            }
        }
        return filled.toString().strip();
    }

    public PromptName name() {
        return name;
    }

    /// The text it was read from.
    public String source() {
        return source;
    }

    /// What its head says of the model.
    public Manner manner() {
        return manner;
    }

    /// How freely the model is to choose words; null leaves it to the engine.
    public @Nullable Double temperature() {
        return manner.temperature();
    }

    /// Which model of the chosen service takes it; null for the chosen one.
    public @Nullable String model() {
        return manner.model();
    }
}
