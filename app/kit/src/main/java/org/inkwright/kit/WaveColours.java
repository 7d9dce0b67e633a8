package org.inkwright.kit;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The colours of a waveform strip, which its style sheet sets from the tokens of the program.
final class WaveColours {
    private static final List<CssMetaData<WaveformStrip, Paint>> OWN =
            List.of(
                    meta("-kit-wave"),
                    meta("-kit-band"),
                    meta("-kit-doubt"),
                    meta("-kit-words"),
                    meta("-kit-border"));

    private final List<StyleableObjectProperty<Paint>> paints;

    WaveColours(WaveformStrip strip, Runnable changed) {
        paints =
                OWN.stream()
                        .<StyleableObjectProperty<Paint>>map(
                                meta -> new Colour(strip, meta, changed))
                        .toList();
    }

    Paint wave() {
        return paints.get(0).get();
    }

    Paint band() {
        return paints.get(1).get();
    }

    Paint doubt() {
        return paints.get(2).get();
    }

    Paint words() {
        return paints.get(3).get();
    }

    Paint border() {
        return paints.get(4).get();
    }

    static List<CssMetaData<? extends Styleable, ?>> meta() {
        return Metas.ALL;
    }

    private StyleableProperty<Paint> property(CssMetaData<WaveformStrip, Paint> meta) {
        return paints.get(OWN.indexOf(meta));
    }

    private static final class Metas {
        static final List<CssMetaData<? extends Styleable, ?>> ALL =
                java.util.stream.Stream.<CssMetaData<? extends Styleable, ?>>concat(
                                Region.getClassCssMetaData().stream(), OWN.stream())
                        .toList();
    }

    private static CssMetaData<WaveformStrip, Paint> meta(String name) {
        return new CssMetaData<>(name, PaintConverter.getInstance(), Color.GRAY) {
            @Override
            public boolean isSettable(WaveformStrip strip) {
                return true;
            }

            @Override
            public StyleableProperty<Paint> getStyleableProperty(WaveformStrip strip) {
                return strip.colours().property(this);
            }
        };
    }

    private static final class Colour extends StyleableObjectProperty<Paint> {
        private final WaveformStrip strip;
        private final CssMetaData<WaveformStrip, Paint> meta;
        private final Runnable changed;

        Colour(WaveformStrip strip, CssMetaData<WaveformStrip, Paint> meta, Runnable changed) {
            super(Color.GRAY);
            this.strip = strip;
            this.meta = meta;
            this.changed = changed;
        }

        @Override
        protected void invalidated() {
            get();
            changed.run();
        }

        @Override
        public Object getBean() {
            return strip;
        }

        @Override
        public String getName() {
            return meta.getProperty();
        }

        @Override
        public CssMetaData<WaveformStrip, Paint> getCssMetaData() {
            return meta;
        }
    }
}
