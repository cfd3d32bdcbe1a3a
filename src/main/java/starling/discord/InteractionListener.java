package starling.discord;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import starling.command.Command;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Reply;
import starling.command.Visibility;
import starling.interview.Audience;
import starling.interview.PersonId;

/** Hears slash commands, buttons and modals. Answers each at once; what takes longer happens at the {@link CommandDesk}. */
final class InteractionListener extends ListenerAdapter {
    private static final String OLD_BUTTON =
            "This button is from an older Starling. Ask for a new question with /question.";
    private static final String OLD_FORM =
            "This form is from an older Starling. Ask for a new question with /question.";
    private static final String OLD_COMMAND = "I no longer know this command. Type / to see those I have.";
    private static final String TOO_LONG = "One of the options is too long. Choose it from the list, or leave it out.";

    private final CommandDesk desk;
    private final RecentIds handled = new RecentIds();

    InteractionListener(CommandDesk desk) {
        this.desk = desk;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (handled.isNew(event.getIdLong())) {
            var options = event.getOptions().stream()
                    .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString));
            desk.find(event.getName())
                    .ifPresentOrElse(
                            command -> answerOrAsk(event, event, command, options),
                            () -> say(event, Reply.of(OLD_COMMAND)));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (handled.isNew(event.getIdLong())) {
            var pressed = ButtonId.parse(event.getComponentId());
            pressed.flatMap(id -> desk.find(id.command()))
                    .ifPresentOrElse(
                            command -> answerOrAsk(
                                    event, event, command, pressed.orElseThrow().options()),
                            () -> say(event, Reply.of(OLD_BUTTON)));
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        if (handled.isNew(event.getIdLong())) {
            var typed = new TreeMap<String, String>();
            var chosen = new TreeMap<String, String>();
            for (var field : event.getValues()) {
                if (field.getType() == Component.Type.STRING_SELECT) {
                    field.getAsStringList().forEach(value -> chosen.put(field.getCustomId(), value));
                } else {
                    typed.put(field.getCustomId(), field.getAsString());
                }
            }
            var opened = ButtonId.parse(event.getModalId());
            opened.flatMap(id -> desk.find(id.command()))
                    .ifPresentOrElse(
                            command -> {
                                var options = new HashMap<>(opened.orElseThrow().options());
                                options.putAll(chosen);
                                options.putAll(typed);
                                answer(event, command, invocation(event, command, options), typed.values());
                            },
                            () -> say(event, Apology.givingBack(OLD_FORM, typed.values())));
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        var focused = event.getFocusedOption();
        var choices = desk.find(event.getName()).stream()
                .flatMap(command -> command.options().stream())
                .filter(option -> option.name().equals(focused.getName()))
                .findFirst()
                .map(option -> SlashCommands.completions(option, focused.getValue()))
                .orElse(List.of());
        // A person who types on has asked anew already; an offer that comes too late is none.
        event.replyChoices(choices).queue(shown -> {}, failure -> {});
    }

    private void answerOrAsk(IReplyCallback event, IModalCallback modal, Command command, Map<String, String> options) {
        var invocation = invocation(event, command, options);
        if (!command.mayAskForm()) {
            answer(event, command, invocation, List.of());
            return;
        }
        desk.askForm(command, invocation, new CommandDesk.FormHandler() {
            @Override
            public void missing(Form form) {
                ask(event, modal, form, new ButtonId(command.name(), invocation.options()));
            }

            @Override
            public void complete() {
                answer(event, command, invocation, List.of());
            }

            @Override
            public void refused(Reply reason) {
                say(event, reason);
            }
        });
    }

    private static void ask(IReplyCallback event, IModalCallback modal, Form form, ButtonId id) {
        if (!id.fits()) {
            say(event, Reply.of(TOO_LONG));
            return;
        }
        modal.replyModal(FormModal.of(form, id))
                .queue(shown -> {}, failure -> Sending.log("interaction " + event.getId(), failure));
    }

    private void answer(IReplyCallback event, Command command, Invocation invocation, Collection<String> typed) {
        var visibility = command.visibility();
        var apology = visibility == Visibility.PERSONAL && !typed.isEmpty() ? Apology.givingBack(typed) : Apology.PLAIN;
        var reply = new InteractionReply(event, visibility);
        reply.defer(() -> desk.run(command, invocation, apology, reply));
    }

    private static void say(IReplyCallback event, Reply reply) {
        event.reply(MessageCard.of(reply))
                .setEphemeral(true)
                .queue(shown -> {}, failure -> Sending.log("interaction " + event.getId(), failure));
    }

    private static Invocation invocation(Interaction event, Command command, Map<String, String> options) {
        // A direct message between two people, where somebody has installed the bot for themselves, is private for
        // Discord too.
        boolean alone = event.getContext() == InteractionContextType.BOT_DM;
        return new Invocation(
                        command.name(),
                        new PersonId("discord:" + event.getUser().getId()),
                        "discord:" + event.getChannelIdLong(),
                        options)
                .readBy(alone ? Audience.THE_PERSON_ALONE : Audience.OTHERS_TOO);
    }
}
