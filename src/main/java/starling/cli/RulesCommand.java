package starling.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import starling.command.Block;
import starling.command.ReasonBlocks;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.language.Span;
import starling.rubric.Rule;
import starling.terminal.Page;

/** {@code rules}: the rules as a table, or which of them hold for an answer, and why. */
@Command(name = "rules", description = "List the rules, or say which of them hold for an answer, and why.")
final class RulesCommand implements Runnable {
    private static final int WIDTH = 100;
    private static final List<String> COLUMNS = List.of("rule", "severity", "when", "message");
    private static final Table TABLE = new Table(List.of(25, 10, 31, 28));

    private final Assembly assembly;
    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Write one JSON object instead of text.")
    private boolean json;

    @Option(names = "--question", paramLabel = "TEXT", description = "The question that the answer is to.")
    private String question = "";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A file with one answer to a behavioural question, or - for standard input.")
    private String file = "";

    RulesCommand(Assembly assembly, Streams streams) {
        this.assembly = assembly;
        this.streams = streams;
    }

    private record Listed(List<RuleJson> story, List<RuleJson> design) {}

    private record RuleJson(
            String rule,
            String severity,
            String when,
            List<String> facts,
            String message,
            String advice,
            String probe,
            String quote) {
        static RuleJson of(Rule rule) {
            return new RuleJson(
                    rule.id(),
                    rule.severity().id(),
                    rule.when(),
                    rule.facts(),
                    rule.message(),
                    rule.advice().orElse(""),
                    rule.probe().orElse(""),
                    rule.quote().orElse(""));
        }
    }

    private record Holding(List<HoldingJson> rules) {}

    private record HoldingJson(
            String rule, String severity, String when, Map<String, String> facts, String message, String quote) {
        static HoldingJson of(Finding finding) {
            var facts = new LinkedHashMap<String, String>();
            finding.reasons().forEach(reason -> facts.put(reason.fact(), reason.value()));
            return new HoldingJson(
                    finding.rule(),
                    finding.severity().id(),
                    finding.when(),
                    facts,
                    finding.message(),
                    finding.quote().map(Span::text).orElse(""));
        }
    }

    @Override
    public void run() {
        if (!file.isEmpty()) {
            explain(streams.answer(file));
        } else if (question.isEmpty()) {
            list();
        } else {
            throw new ParameterException(spec.commandLine(), "--question goes with a FILE that holds the answer");
        }
    }

    private void list() {
        var story = assembly.storyRules().rules();
        var design = assembly.designRules().rules();
        if (json) {
            streams.printJson(new Listed(
                    story.stream().map(RuleJson::of).toList(),
                    design.stream().map(RuleJson::of).toList()));
        } else {
            streams.printText(
                    table("config/rules/story.yaml", story) + "\n" + table("config/rules/design.yaml", design));
        }
    }

    private static String table(String file, List<Rule> rules) {
        var rows = rules.stream()
                .map(rule -> List.of(rule.id(), rule.severity().id(), rule.when(), rule.message()))
                .toList();
        return file + ": " + rules.size() + (rules.size() == 1 ? " rule" : " rules") + "\n\n"
                + TABLE.text(COLUMNS, rows);
    }

    private void explain(String answer) {
        var feedback = assembly.grader().gradeStory(question, answer, List.of(), List.of());
        if (json) {
            streams.printJson(new Holding(
                    feedback.findings().stream().map(HoldingJson::of).toList()));
        } else {
            streams.printText(new Page(WIDTH, false).text(explained(feedback)));
        }
    }

    private static List<Block> explained(Feedback feedback) {
        int holding = feedback.findings().size();
        if (holding == 0) {
            return List.of(new Block.Paragraph("No rule holds for this answer."));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                holding == 1 ? "One rule holds for this answer" : holding + " rules hold for this answer"));
        blocks.addAll(ReasonBlocks.of(feedback));
        return blocks;
    }
}
