package starling.discord;

import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import starling.command.Form;

/** A form as a Discord modal. It carries the command and the options given so far in its id, as a button does. */
final class FormModal {
    private FormModal() {}

    /**
     * @throws IllegalArgumentException when Discord would not take the form
     */
    static Modal of(Form form, ButtonId id) {
        var modal = Modal.create(id.toString(), Literal.label(form.title(), Modal.MAX_TITLE_LENGTH));
        for (var field : form.fields()) {
            var input = TextInput.create(field.option(), TextInputStyle.PARAGRAPH)
                    .setMaxLength(Math.min(field.maxLength(), TextInput.MAX_VALUE_LENGTH));
            var hint = Literal.label(field.hint(), TextInput.MAX_PLACEHOLDER_LENGTH);
            if (!hint.isEmpty()) {
                input.setPlaceholder(hint);
            }
            modal.addComponents(Label.of(Literal.label(field.label(), Label.LABEL_MAX_LENGTH), input.build()));
        }
        return modal.build();
    }
}
