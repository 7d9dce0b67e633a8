package org.inkwright.transcription;

import java.util.HashMap;
import java.util.Map;

/// The tensors that a speech model of given sizes has, by name, with their shapes in ggml's order
/// (innermost first).
final class ModelTensors {
    private final Map<String, int[]> shapes = new HashMap<>();
    private final int width;

    private ModelTensors(int width) {
        this.width = width;
    }

    static Map<String, int[]> shapes(ModelSizes sizes) {
        int width = sizes.audio().width();
        var tensors = new ModelTensors(width);
        tensors.matrix("encoder.positional_embedding", width, sizes.audio().context());
        tensors.shapes.put("encoder.conv1.weight", new int[] {3, sizes.mels(), width});
        tensors.matrix("encoder.conv1.bias", 1, width);
        tensors.shapes.put("encoder.conv2.weight", new int[] {3, width, width});
        tensors.matrix("encoder.conv2.bias", 1, width);
        tensors.norm("encoder.ln_post");
        for (int layer = 0; layer < sizes.audio().layers(); layer++) {
            tensors.layer("encoder.blocks." + layer + ".");
        }
        tensors.matrix("decoder.positional_embedding", width, sizes.text().context());
        tensors.matrix("decoder.token_embedding.weight", width, sizes.vocabulary());
        tensors.norm("decoder.ln");
        for (int layer = 0; layer < sizes.text().layers(); layer++) {
            String name = "decoder.blocks." + layer + ".";
            tensors.layer(name);
            tensors.norm(name + "cross_attn_ln");
            tensors.attention(name + "cross_attn");
        }
        return tensors.shapes;
    }

    private void layer(String name) {
        norm(name + "mlp_ln");
        matrix(name + "mlp.0.weight", width, 4 * width);
        vector(name + "mlp.0.bias", 4 * width);
        matrix(name + "mlp.2.weight", 4 * width, width);
        vector(name + "mlp.2.bias", width);
        norm(name + "attn_ln");
        attention(name + "attn");
    }

    private void attention(String name) {
        matrix(name + ".query.weight", width, width);
        vector(name + ".query.bias", width);
        matrix(name + ".key.weight", width, width);
        matrix(name + ".value.weight", width, width);
        vector(name + ".value.bias", width);
        matrix(name + ".out.weight", width, width);
        vector(name + ".out.bias", width);
    }

    private void norm(String name) {
        vector(name + ".weight", width);
        vector(name + ".bias", width);
    }

    private void vector(String name, int length) {
        shapes.put(name, new int[] {length});
    }

    private void matrix(String name, int inner, int outer) {
        shapes.put(name, new int[] {inner, outer});
    }
}
