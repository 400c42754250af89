package nl.meerstemmig.rehearsal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is submitted with a task.
 *
 * @param choice what was chosen where the way through the model depends on it, in a few
 * words; empty where nothing does
 */
record Answer(String choice, Map<String, @Nullable Object> fields) {
}
