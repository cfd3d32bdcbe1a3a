package starling.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import starling.notes.AuditedStory;
import starling.notes.ConceptCard;
import starling.notes.ListedQuestion;
import starling.notes.NotebookAudit;
import starling.notes.RetoldStory;
import starling.notes.Story;
import starling.notes.StoryLink;
import starling.notes.UnreadLines;
import starling.question.Competency;
import starling.star.Part;

/**
 * The audit of a notebook as {@code notes --json} prints it.
 *
 * @param storiesNotRead how many stories without labels came after the most that are read; of these, {@code seen},
 *     {@code missing} and {@code result_measured} say nothing
 */
record AuditJson(
        List<StoryJson> stories,
        List<QuestionJson> questions,
        List<CardJson> cards,
        @JsonProperty("uncovered_competencies") List<String> uncovered,
        List<List<PlaceJson>> retold,
        List<UnreadJson> unread,
        @JsonProperty("stories_not_read") int storiesNotRead) {

    /**
     * A story and what it lacks.
     *
     * @param parts that the notes label
     * @param basis of the rest: "labels" of the notes, "reading" of the text, or "nothing"
     * @param seen parts that a reader sees in the text
     */
    record StoryJson(
            String file,
            String title,
            @JsonProperty("first_line") int firstLine,
            @JsonProperty("last_line") int lastLine,
            List<String> parts,
            List<String> competencies,
            List<String> values,
            List<String> numbers,
            String learnings,
            List<LinkJson> links,
            String basis,
            List<String> seen,
            List<String> missing,
            @JsonProperty("result_measured") boolean resultMeasured) {
        private static StoryJson of(AuditedStory audited) {
            var story = audited.story();
            return new StoryJson(
                    story.file(),
                    story.title(),
                    story.firstLine(),
                    story.lastLine(),
                    ids(List.copyOf(story.parts().keySet())),
                    story.competencies(),
                    story.values(),
                    story.numbers(),
                    story.parts().getOrDefault(Part.LEARNING, ""),
                    story.links().stream().map(LinkJson::of).toList(),
                    audited.basis().name().toLowerCase(Locale.ROOT),
                    ids(audited.seen()),
                    ids(audited.missing()),
                    audited.resultMeasured());
        }

        private static List<String> ids(List<Part> parts) {
            return parts.stream().map(Part::id).toList();
        }
    }

    record LinkJson(int line, String text) {
        private static LinkJson of(StoryLink link) {
            return new LinkJson(link.line(), link.text());
        }
    }

    record QuestionJson(String file, String text, int line) {
        private static QuestionJson of(ListedQuestion question) {
            return new QuestionJson(question.file(), question.text(), question.line());
        }
    }

    record CardJson(String file, String term, String locus, int line, String text, String group) {
        private static CardJson of(ConceptCard card) {
            return new CardJson(card.file(), card.term(), card.locus(), card.line(), card.text(), card.group());
        }
    }

    record PlaceJson(
            String file,
            String title,
            @JsonProperty("first_line") int firstLine,
            @JsonProperty("last_line") int lastLine) {
        private static PlaceJson of(Story story) {
            return new PlaceJson(story.file(), story.title(), story.firstLine(), story.lastLine());
        }
    }

    record UnreadJson(
            String file,
            @JsonProperty("first_line") int firstLine,
            @JsonProperty("last_line") int lastLine,
            String text) {
        private static UnreadJson of(UnreadLines lines) {
            return new UnreadJson(lines.file(), lines.firstLine(), lines.lastLine(), lines.text());
        }
    }

    static AuditJson of(NotebookAudit audit) {
        var notebook = audit.notebook();
        return new AuditJson(
                audit.stories().stream().map(StoryJson::of).toList(),
                notebook.questions().stream().map(QuestionJson::of).toList(),
                notebook.cards().stream().map(CardJson::of).toList(),
                audit.uncovered().stream().map(Competency::id).toList(),
                audit.retold().stream().map(AuditJson::places).toList(),
                notebook.unread().stream().map(UnreadJson::of).toList(),
                audit.unreadStories());
    }

    private static List<PlaceJson> places(RetoldStory retold) {
        return retold.tellings().stream().map(PlaceJson::of).toList();
    }
}
