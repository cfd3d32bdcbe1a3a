package starling.discord;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import starling.command.Command;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.Visibility;

/** A command for tests, whose form is made as it is told to. */
record AskingCommand(Supplier<Optional<Form>> asking) implements Command {
    static final Form FORM = new Form("Tell me", List.of(Form.TextField.of("text", "What happened?", "")));

    @Override
    public String name() {
        return "tell";
    }

    @Override
    public String description() {
        return "For a test";
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public boolean mayAskForm() {
        return true;
    }

    @Override
    public Optional<Form> form(Invocation invocation) {
        return asking.get();
    }

    @Override
    public Reply run(Invocation invocation) {
        return Reply.of("Told.");
    }
}
