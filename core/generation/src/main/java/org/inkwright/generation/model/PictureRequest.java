package org.inkwright.generation.model;

/// What an image model is asked. Printed without its text.
///
/// @param model the model's name, as its service spells it
/// @param prompt what is to be seen
/// @param size of the picture
public record PictureRequest(String model, String prompt, Size size) {
    public PictureRequest {
        if (model.isBlank() || prompt.isBlank()) {
            throw new IllegalArgumentException("a picture needs a model and a prompt");
        }
    }

    /// Sizes that all services know, in pixels.
    public enum Size {
        SQUARE("1024x1024"),
        WIDE("1536x1024"),
        TALL("1024x1536");

        private final String told;

        Size(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }
    }

    @Override
    public String toString() {
        return "PictureRequest[" + model + ", " + size + "]";
    }
}
