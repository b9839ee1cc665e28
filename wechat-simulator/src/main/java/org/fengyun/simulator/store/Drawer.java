package org.fengyun.simulator.store;

import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import tools.jackson.databind.json.JsonMapper;

/** Values of one kind under their keys. Writing belongs inside {@link Store#change}. */
public final class Drawer<T> {

    private final Store store;
    private final MVMap<String, String> values;
    private final JsonMapper json;
    private final Class<T> type;

    Drawer(Store store, MVMap<String, String> values, JsonMapper json, Class<T> type) {
        this.store = store;
        this.values = values;
        this.json = json;
        this.type = type;
    }

    public Optional<T> find(String key) {
        return store.locked(() -> Optional.ofNullable(values.get(key))).map(this::read);
    }

    public List<T> all() {
        return store.locked(() -> List.copyOf(values.values())).stream()
                .map(this::read)
                .toList();
    }

    public void put(String key, T value) {
        values.put(key, json.writeValueAsString(value));
    }

    public void remove(String key) {
        values.remove(key);
    }

    private T read(String value) {
        return json.readValue(value, type);
    }
}
