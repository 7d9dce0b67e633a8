/// Writing with a text model: prompts, the shapes of answers and their repair, long sources.
///
/// Start reading at [ModelSteps].
package org.inkwright.generation.steps;
