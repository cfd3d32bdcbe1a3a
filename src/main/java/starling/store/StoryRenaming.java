package starling.store;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import starling.interview.PersonId;

/** What tables say of a person's stories follows these to their new ids. */
final class StoryRenaming {
    private static final List<String> FOLLOWING = List.of("""
            UPDATE telling SET story = (SELECT new FROM renamed_story WHERE old = story)
            WHERE person = :person AND story IN (SELECT old FROM renamed_story)
            """, """
            UPDATE looked_through SET better = (SELECT new FROM renamed_story WHERE old = better)
            WHERE person = :person AND better IN (SELECT old FROM renamed_story)
            """, """
            UPDATE fitting_story SET story = (SELECT new FROM renamed_story WHERE old = story)
            WHERE attempt IN (SELECT attempt FROM looked_through WHERE person = :person)
              AND story IN (SELECT old FROM renamed_story)
            """, """
            UPDATE drill_choice SET story = (SELECT new FROM renamed_story WHERE old = story)
            WHERE round IN (SELECT id FROM drill_round WHERE person = :person)
              AND story IN (SELECT old FROM renamed_story)
            """, """
            UPDATE recall_round SET card = (SELECT new FROM renamed_story WHERE old = card)
            WHERE person = :person AND kind = 'numbers' AND card IN (SELECT old FROM renamed_story)
            """, """
            -- A story that is gone is in nobody's way.
            DELETE FROM recall_schedule
            WHERE person = :person AND deck = 'numbers' AND card IN (SELECT new FROM renamed_story)
              AND card NOT IN (SELECT old FROM renamed_story)
            """, """
            -- Two stories may swap their ids, and for a moment one card would be there twice.
            UPDATE recall_schedule SET card = '>' || (SELECT new FROM renamed_story WHERE old = card)
            WHERE person = :person AND deck = 'numbers' AND card IN (SELECT old FROM renamed_story)
            """, """
            UPDATE recall_schedule SET card = substr(card, 2)
            WHERE person = :person AND deck = 'numbers' AND card LIKE '>%'
            """);

    private StoryRenaming() {}

    /**
     * Puts new ids in place of old ones, within a change that is being made.
     *
     * @param renamed the new ids by the old ones, all replaced at once
     */
    static void follow(Handle handle, PersonId person, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        // Made of a column, the ids compare as those do that they are held against.
        handle.execute("CREATE TEMP TABLE renamed_story AS SELECT story AS old, story AS new FROM telling WHERE 1 = 0");
        var ids = handle.prepareBatch("INSERT INTO renamed_story (old, new) VALUES (:old, :new)");
        renamed.forEach((old, now) -> ids.bind("old", old).bind("new", now).add());
        ids.execute();
        for (var statement : FOLLOWING) {
            handle.createUpdate(statement).bind("person", person.value()).execute();
        }
        handle.execute("DROP TABLE renamed_story");
    }
}
