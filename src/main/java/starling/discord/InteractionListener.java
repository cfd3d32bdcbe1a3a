package starling.discord;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import starling.command.Command;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Option;
import starling.command.Reply;
import starling.command.Visibility;
import starling.interview.Audience;
import starling.interview.PersonId;

/** Hears slash commands, the menu of a message, buttons and modals. Answers each at once; what takes longer happens at the {@link CommandDesk}. */
final class InteractionListener extends ListenerAdapter {
    private static final String OLD_BUTTON =
            "This button is from an older Starling. Ask for a new question with /question.";
    private static final String OLD_FORM =
            "This form is from an older Starling. Ask for a new question with /question.";
    private static final String OLD_COMMAND = "I no longer know this command. Type / to see those I have.";
    private static final String TOO_LONG = "One of the options is too long. Choose it from the list, or leave it out.";

    private final CommandDesk desk;
    private final Downloads downloads;
    private final RecentIds handled = new RecentIds();

    InteractionListener(CommandDesk desk, Downloads downloads) {
        this.desk = desk;
        this.downloads = downloads;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (handled.isNew(event.getIdLong())) {
            var options = new TreeMap<String, String>();
            var attached = new TreeMap<String, Downloads.Attachment>();
            for (var option : event.getOptions()) {
                if (option.getType() == OptionType.ATTACHMENT) {
                    var file = option.getAsAttachment();
                    attached.put(
                            option.getName(),
                            new Downloads.Attachment(file.getFileName(), file.getSize(), file.getUrl()));
                } else {
                    options.put(option.getName(), option.getAsString());
                }
            }
            desk.find(event.getFullCommandName())
                    .ifPresentOrElse(
                            command -> answerOrAsk(event, event, command, options, attached),
                            () -> say(event, Reply.of(OLD_COMMAND)));
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (handled.isNew(event.getIdLong())) {
            desk.inMenu(event.getFullCommandName())
                    .ifPresentOrElse(
                            command -> inTurn(
                                    event,
                                    turn -> answer(
                                            event,
                                            turn,
                                            command,
                                            invocation(event, command, MessageListener.options(event.getTarget())),
                                            Map.of(),
                                            List.of())),
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
                                    event, event, command, pressed.orElseThrow().options(), Map.of()),
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
                                inTurn(
                                        event,
                                        turn -> answer(
                                                event,
                                                turn,
                                                command,
                                                invocation(event, command, options),
                                                Map.of(),
                                                typed.values()));
                            },
                            () -> say(event, Apology.givingBack(OLD_FORM, typed.values())));
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        var focused = event.getFocusedOption();
        var command = desk.find(event.getFullCommandName());
        var option = command.stream()
                .flatMap(found -> found.options().stream())
                .filter(found -> found.name().equals(focused.getName()))
                .findFirst();
        if (command.isPresent()
                && option.filter(found -> found.kind() == Option.Kind.COMPLETED).isPresent()) {
            desk.complete(
                    command.get(),
                    person(event),
                    focused.getName(),
                    focused.getValue(),
                    choices -> offer(event, SlashCommands.offered(choices)));
        } else {
            offer(
                    event,
                    option.map(found -> SlashCommands.completions(found, focused.getValue()))
                            .orElse(List.of()));
        }
    }

    /** A person who types on has asked anew already; an offer that comes too late is none. */
    private static void offer(CommandAutoCompleteInteractionEvent event, List<Choice> choices) {
        event.replyChoices(choices).queue(shown -> {}, failure -> {});
    }

    private void answerOrAsk(
            IReplyCallback event,
            IModalCallback modal,
            Command command,
            Map<String, String> options,
            Map<String, Downloads.Attachment> attached) {
        var invocation = invocation(event, command, options);
        inTurn(event, turn -> {
            if (!command.mayAskForm()) {
                answer(event, turn, command, invocation, attached, List.of());
                return;
            }
            desk.askForm(command, invocation, new CommandDesk.FormHandler() {
                @Override
                public void missing(Form form) {
                    turn.ifPresent(Lanes.Turn::pass);
                    ask(event, modal, form, new ButtonId(command.name(), invocation.options()));
                }

                @Override
                public void complete() {
                    guarded(turn, () -> answer(event, turn, command, invocation, attached, List.of()));
                }

                @Override
                public void refused(Reply reason) {
                    turn.ifPresent(Lanes.Turn::pass);
                    say(event, reason);
                }
            });
        });
    }

    /** Does something in the turn of a person, taken before all that may come back in another order: a look at a form, Discord's answers. */
    private void inTurn(Interaction event, Consumer<Optional<Lanes.Turn>> work) {
        var turn = desk.turn(lane(event));
        guarded(turn, () -> work.accept(turn));
    }

    /** What stumbles leaves nobody waiting behind it. */
    private static void guarded(Optional<Lanes.Turn> turn, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            turn.ifPresent(Lanes.Turn::giveUp);
            throw e;
        }
    }

    private static void ask(IReplyCallback event, IModalCallback modal, Form form, ButtonId id) {
        if (!id.fits()) {
            say(event, Reply.of(TOO_LONG));
            return;
        }
        modal.replyModal(FormModal.of(form, id))
                .queue(shown -> {}, failure -> Sending.log("interaction " + event.getId(), failure));
    }

    private void answer(
            IReplyCallback event,
            Optional<Lanes.Turn> turn,
            Command command,
            Invocation invocation,
            Map<String, Downloads.Attachment> attached,
            Collection<String> typed) {
        var misplaced = command.refusalInThreads()
                .filter(reason -> event.getChannelType().isThread());
        if (misplaced.isPresent()) {
            turn.ifPresent(Lanes.Turn::pass);
            say(event, Reply.of(misplaced.get()));
            return;
        }
        var refusal = desk.spend(invocation, command);
        if (refusal.isPresent()) {
            turn.ifPresent(Lanes.Turn::pass);
            say(event, Apology.givingBackWhole(refusal.get(), typed));
            return;
        }
        boolean wantsRoom = command.mayWantRoom() && event.getContext() != InteractionContextType.BOT_DM;
        var apology = typed.isEmpty() ? Apology.PLAIN : Apology.givingBack(typed);
        var reply = new InteractionReply(
                event, wantsRoom ? inRoom(event) : visibility(event, command), desk.traffic()::acknowledged);
        if (wantsRoom) {
            reply.defer(() -> turn.ifPresentOrElse(
                    taken -> desk.use(
                            taken,
                            () -> reply.deliver(CommandDesk.stopped(apology)),
                            () -> runInRoom(event, command, invocation, apology, reply)),
                    () -> desk.run(turn, command, invocation, Map::of, apology, reply)));
        } else {
            reply.defer(() -> desk.run(turn, command, invocation, () -> downloads.fetch(attached), apology, reply));
        }
    }

    private static Visibility visibility(Interaction event, Command command) {
        return command.visibility() == Visibility.ROOM ? inRoom(event) : command.visibility();
    }

    /** In a room it stays where it can be read again; anywhere else it is nobody's but the person's. */
    private static Visibility inRoom(Interaction event) {
        var channel = event.getChannel();
        return channel != null && Rooms.isOne(channel) ? Visibility.EVERYBODY : Visibility.PERSONAL;
    }

    private void runInRoom(
            IReplyCallback event, Command command, Invocation invocation, Reply apology, InteractionReply reply) {
        try {
            var name = command.room(invocation);
            if (name.isEmpty()) {
                desk.runNow(command, invocation, Map::of, apology, reply);
                return;
            }
            var room = Rooms.open(event, name.get());
            desk.runNow(command, invocation.saidIn("discord:" + room.getId()), Map::of, apology, said -> {
                if (said.equals(apology)) {
                    Rooms.putAway(room);
                    return reply.deliver(apology);
                }
                return Rooms.say(room, said)
                        .thenCompose(heard ->
                                reply.deliver(() -> heard ? Rooms.pointer(room) : Rooms.pointerToSilence(room)));
            });
        } catch (Rooms.NoRoomException e) {
            reply.deliver(Reply.of(e.sentence())).join();
        } catch (RuntimeException | Error e) {
            CommandDesk.log(invocation, e);
            reply.deliver(apology).join();
        }
    }

    /** What is done in order: what one person says in one place; all that is said where a person is alone with the bot. */
    private static String lane(Interaction event) {
        var channel = event.getChannel();
        return channel != null && Rooms.isOne(channel)
                ? event.getChannelId()
                : event.getUser().getId() + "@" + event.getChannelId();
    }

    private static void say(IReplyCallback event, Reply reply) {
        event.reply(MessageCard.of(reply))
                .setEphemeral(true)
                .queue(shown -> {}, failure -> Sending.log("interaction " + event.getId(), failure));
    }

    private static PersonId person(Interaction event) {
        return new PersonId("discord:" + event.getUser().getId());
    }

    private static Invocation invocation(Interaction event, Command command, Map<String, String> options) {
        // A direct message between two people, where somebody has installed the bot for themselves, is private for
        // Discord too.
        boolean alone = event.getContext() == InteractionContextType.BOT_DM;
        return new Invocation(command.name(), person(event), "discord:" + event.getChannelIdLong(), options)
                .readBy(alone ? Audience.THE_PERSON_ALONE : Audience.OTHERS_TOO);
    }
}
