package starling.discord;

import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import starling.command.Form;

/** A form as a Discord modal. It carries the command and the options given so far in its id, as a button does. */
final class FormModal {
    /** Discord's limit for a text in a modal. */
    private static final int LONGEST_INTRODUCTION = 4_000;

    private FormModal() {}

    /**
     * @throws IllegalArgumentException when Discord would not take the form
     */
    static Modal of(Form form, ButtonId id) {
        var modal = Modal.create(id.toString(), Literal.label(form.title(), Modal.MAX_TITLE_LENGTH));
        var introduction = Literal.lines(form.introduction(), LONGEST_INTRODUCTION);
        if (!introduction.isEmpty()) {
            modal.addComponents(TextDisplay.of(introduction));
        }
        form.fields().forEach(field -> modal.addComponents(field(field)));
        return modal.build();
    }

    private static Label field(Form.Field field) {
        if (field instanceof Form.ChoiceField choice) {
            return labelled(field, field.explanation(), menu(choice));
        }
        if (field instanceof Form.TextField text) {
            return labelled(field, fits(text) ? text.explanation() : tooLong(text), input(text));
        }
        throw new IllegalStateException(
                "there is no way to show a " + field.getClass().getSimpleName());
    }

    private static Label labelled(Form.Field field, String explanation, LabelChildComponent input) {
        var label = Literal.label(field.label(), Label.LABEL_MAX_LENGTH);
        var explained = Literal.label(explanation, Label.DESCRIPTION_MAX_LENGTH);
        return explained.isEmpty() ? Label.of(label, input) : Label.of(label, explained, input);
    }

    private static TextInput input(Form.TextField field) {
        var input = TextInput.create(field.option(), TextInputStyle.PARAGRAPH)
                .setMaxLength(Form.TextField.LONGEST)
                .setRequired(field.required());
        var hint = Literal.label(field.hint(), TextInput.MAX_PLACEHOLDER_LENGTH);
        if (!hint.isEmpty()) {
            input.setPlaceholder(hint);
        }
        if (!field.draft().isBlank() && fits(field)) {
            input.setValue(field.draft());
        }
        return input.build();
    }

    private static StringSelectMenu menu(Form.ChoiceField field) {
        var menu = StringSelectMenu.create(field.option()).setRequired(true);
        field.choices()
                .forEach(choice ->
                        menu.addOption(Literal.label(choice.label(), SelectOption.LABEL_MAX_LENGTH), choice.value()));
        return menu.build();
    }

    private static boolean fits(Form.TextField field) {
        return field.draft().length() <= Form.TextField.LONGEST;
    }

    /** A draft that was cut would lose its end unseen. */
    private static String tooLong(Form.TextField field) {
        return String.format(
                Locale.ROOT,
                "It has %,d characters; only %,d fit here, so paste what you want to keep.",
                field.draft().length(),
                Form.TextField.LONGEST);
    }
}
