package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A variable of a prompt.
///
/// @param name as it stands between the braces
/// @param meaning what stands in for it
/// @param need whether the prompt makes sense without
public record PromptVariable(String name, String meaning, Need need) {
    private static final Pattern LINE = Pattern.compile("(?m)^- (`\\{\\{.*?}}`): (.+)$");
    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    /// Whether a prompt makes sense without a variable.
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// The variables of a prompt, as the head of the program's own explains them.
    public static List<PromptVariable> of(PromptName prompt) {
        List<PromptVariable> variables = new ArrayList<>();
        Matcher line = LINE.matcher(Prompts.source(prompt));
        while (line.find()) {
            Matcher name = NAME.matcher(line.group(1));
            while (name.find()) {
                variables.add(variable(prompt, name.group(1), line.group(2)));
            }
        }
        return variables;
    }

    private static PromptVariable variable(PromptName prompt, String name, String meaning) {
        Need need = prompt.required().contains(name) ? Need.REQUIRED : Need.OPTIONAL;
        return new PromptVariable(name, meaning, need);
    }
}
