package org.inkwright.generation;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.testing.Fixtures;

/// The sample talk with its true sentences, times and topics.
record SampleTalk(List<Passage> passages, List<String> topics) {
    static SampleTalk read() {
        JsonObject talk =
                JsonParser.parseString(Fixtures.text(Fixtures.sampleTalk("json")))
                        .getAsJsonObject();
        List<Passage> passages = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        for (var element : talk.getAsJsonArray("segments")) {
            JsonObject segment = element.getAsJsonObject();
            passages.add(
                    new Passage(
                            passages.size(),
                            Math.round(segment.get("start").getAsDouble() * 1000),
                            Math.round(segment.get("end").getAsDouble() * 1000),
                            segment.get("text").getAsString()));
            topics.add(segment.get("topic").getAsString());
        }
        return new SampleTalk(passages, topics);
    }

    /// The first passage of each topic.
    List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            if (i == 0 || !topics.get(i).equals(topics.get(i - 1))) {
                starts.add(i);
            }
        }
        return starts;
    }

    int startOf(String topic) {
        return topics.indexOf(topic);
    }
}
