package org.inkwright.kit;

/// A colour as numbers: how it stands out from another, as WCAG 2.2 counts it.
record Ink(double red, double green, double blue) {
    /// @param hex as `#rrggbb`
    static Ink of(String hex) {
        return new Ink(part(hex, 1), part(hex, 3), part(hex, 5));
    }

    private static double part(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    }

    /// This colour over another, partly seen through.
    Ink over(Ink ground, double opacity) {
        return new Ink(
                red * opacity + ground.red * (1 - opacity),
                green * opacity + ground.green * (1 - opacity),
                blue * opacity + ground.blue * (1 - opacity));
    }

    double contrast(Ink other) {
        double one = light() + 0.05;
        double two = other.light() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double light() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
