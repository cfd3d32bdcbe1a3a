package starling.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CommandRegistryTest {
    @Test
    void commandsThatShareTheirFirstWordAreAFamily() {
        var registry = new CommandRegistry(
                commands("notes import", "help", "notes show", "recall start"), Map.of("notes", "Your own notes"));

        assertThat(registry.family("notes").stream().map(Command::name)).containsExactly("notes import", "notes show");
        assertThat(registry.family("help")).isEmpty();
        assertThat(registry.family("note")).isEmpty();
        assertThat(registry.familyDescription("notes")).contains("Your own notes");
        assertThat(registry.familyDescription("recall")).contains("What recall start is for");
        assertThat(registry.familyDescription("help")).isEmpty();
        assertThat(registry.find("notes show")).isPresent();
        assertThat(registry.find("notes")).isEmpty();
    }

    @Test
    void namesThatCannotStandBesideOneAnotherAreRefused() {
        assertThatThrownBy(() -> new CommandRegistry(commands("help", "help")))
                .hasMessage("two commands are called help");
        assertThatThrownBy(() -> new CommandRegistry(commands("notes import", "notes")))
                .hasMessage("no command can be called notes beside notes import");
        assertThatThrownBy(() -> new CommandRegistry(commands("notes import all")))
                .hasMessage("a command has a name of one or two words, not notes import all");
    }

    private static List<Command> commands(String... names) {
        return Stream.of(names)
                .<Command>map(name -> NotingCommand.of(name, List.of(), (said, progress) -> Reply.of("-")))
                .toList();
    }
}
