package starling.benchmark;

import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** The least that a bot of JDA can be: it says "heard" to each answer. What it costs, no bot of JDA can save. */
final class BareJdaBot {
    static final String ONLINE = "The bare bot is on Discord.";

    private BareJdaBot() {}

    /**
     * Runs until it is killed.
     *
     * @param where of Discord: the gateway's URL, the REST URL and the token
     */
    public static void main(String[] where) throws InterruptedException {
        start(where[0], where[1], where[2]);
        System.out.println(ONLINE);
    }

    /** Starts one, which is ready then. */
    static JDA start(String gatewayUrl, String restUrl, String token) throws InterruptedException {
        var session = new SessionControllerAdapter() {
            @Override
            public String getGateway() {
                return gatewayUrl;
            }
        };
        var jda = JDABuilder.createLight(token, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(restUrl))
                .setSessionController(session)
                .addEventListeners(new Echo())
                .build()
                .awaitReady();
        jda.updateCommands()
                .addCommands(Commands.slash("answer", "Answer a question")
                        .addOption(OptionType.STRING, "text", "The answer", true))
                .complete();
        return jda;
    }

    private static final class Echo extends ListenerAdapter {
        @Override
        public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
            event.deferReply(true)
                    .queue(hook -> hook.editOriginal("heard").queue());
        }
    }
}
