package org.fengyun.deploy.cloudhost;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengyun.deploy.cloudhost.Value.Fields;
import org.fengyun.deploy.cloudhost.Value.Items;
import org.fengyun.deploy.cloudhost.Value.Kind;
import org.fengyun.deploy.cloudhost.Value.Scalar;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Reads documents with the line of each value. A key that is there twice is a finding, and the first one counts. */
final class YamlFile {
    private static final Map<Tag, Kind> KINDS =
            Map.of(Tag.STR, Kind.TEXT, Tag.INT, Kind.NUMBER, Tag.BOOL, Kind.FLAG, Tag.NULL, Kind.NOTHING);

    private final Findings findings;

    private YamlFile(Findings findings) {
        this.findings = findings;
    }

    static List<Value> documents(InputStream content, Findings findings) {
        var documents = new ArrayList<Value>();
        var reader = new YamlFile(findings);
        try {
            for (var node : new Yaml(new LoaderOptions()).composeAll(new UnicodeReader(content))) {
                documents.add(reader.value(node, line(node), ""));
            }
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.add(line, "YAML", "cannot be read (%s): correct the line".formatted(e.getProblem()));
        }
        return documents;
    }

    private Value value(Node node, int line, String field) {
        return switch (node) {
            case MappingNode mapping -> new Fields(line, field, fields(mapping, field));
            case SequenceNode sequence -> new Items(line, field, items(sequence, field));
            case ScalarNode scalar ->
                new Scalar(line(node), field, KINDS.getOrDefault(scalar.getTag(), Kind.TEXT), scalar.getValue());
            default -> throw new IllegalStateException("composed documents have no " + node.getNodeId());
        };
    }

    private Map<String, Value> fields(MappingNode mapping, String field) {
        var values = new LinkedHashMap<String, Value>();
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            var path = field.isEmpty() ? key : field + "." + key;
            var line = line(tuple.getKeyNode());
            if (values.putIfAbsent(key, value(tuple.getValueNode(), line, path)) != null) {
                findings.add(line, path, "is there twice: take one of the two out");
            }
        }
        return values;
    }

    private List<Value> items(SequenceNode sequence, String field) {
        var values = new ArrayList<Value>();
        for (var node : sequence.getValue()) {
            values.add(value(node, line(node), "%s[%d]".formatted(field, values.size())));
        }
        return values;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
